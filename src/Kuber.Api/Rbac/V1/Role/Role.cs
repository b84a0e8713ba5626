using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

/// <summary>Rights that can be given in its namespace.</summary>
[ApiMessage("io.k8s.api.rbac.v1.Role")]
[ApiKind("rbac.authorization.k8s.io", "v1", "Role")]
public sealed partial record Role : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The rights.</summary>
    [Field(2, "rules", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<PolicyRule> Rules { get; init; }
}
