using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

[ApiMessage("io.k8s.api.rbac.v1.Role")]
[ApiKind("rbac.authorization.k8s.io", "v1", "Role")]
public sealed partial record Role : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "rules", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<PolicyRule> Rules { get; init; }
}
