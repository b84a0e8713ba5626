using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

/// <summary>Who gets rights.</summary>
[ApiMessage("io.k8s.api.rbac.v1.Subject")]
[MapType("atomic")]
public sealed partial record Subject
{
    /// <summary>User, Group or ServiceAccount.</summary>
    [Field(1, "kind", Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The API group: empty for a ServiceAccount, rbac.authorization.k8s.io for User and Group.</summary>
    [Field(2, "apiGroup")]
    public string ApiGroup { get; init; } = "";

    /// <summary>The name of the subject.</summary>
    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The namespace of a ServiceAccount; empty for the others.</summary>
    [Field(4, "namespace")]
    public string Namespace { get; init; } = "";
}
