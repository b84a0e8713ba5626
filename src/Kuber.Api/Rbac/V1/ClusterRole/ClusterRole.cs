using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

[ApiMessage("io.k8s.api.rbac.v1.ClusterRole")]
[ApiKind("rbac.authorization.k8s.io", "v1", "ClusterRole")]
public sealed partial record ClusterRole : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "rules", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<PolicyRule> Rules { get; init; }

    [Field(3, "aggregationRule")]
    public AggregationRule? AggregationRule { get; init; }
}
