using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

[ApiMessage("io.k8s.api.rbac.v1.AggregationRule")]
public sealed partial record AggregationRule
{
    [Field(1, "clusterRoleSelectors")]
    [ListType("atomic")]
    public ApiList<LabelSelector> ClusterRoleSelectors { get; init; }
}
