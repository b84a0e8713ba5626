using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

/// <summary>Cluster roles whose rules are put together.</summary>
[ApiMessage("io.k8s.api.rbac.v1.AggregationRule")]
public sealed partial record AggregationRule
{
    /// <summary>Which roles, by their labels; one selector must match.</summary>
    [Field(1, "clusterRoleSelectors")]
    [ListType("atomic")]
    public ApiList<LabelSelector> ClusterRoleSelectors { get; init; }
}
