using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

/// <summary>The role of a binding.</summary>
[ApiMessage("io.k8s.api.rbac.v1.RoleRef")]
[MapType("atomic")]
public sealed partial record RoleRef
{
    /// <summary>The API group of the role; rbac.authorization.k8s.io.</summary>
    [Field(1, "apiGroup", AlwaysWritten = true)]
    public string ApiGroup { get; init; } = "";

    /// <summary>Role or ClusterRole.</summary>
    [Field(2, "kind", Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The name of the role.</summary>
    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";
}
