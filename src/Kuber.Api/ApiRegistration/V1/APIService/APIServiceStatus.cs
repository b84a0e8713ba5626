using Kuber.Api.Runtime;

namespace Kuber.Api.ApiRegistration.V1;

[ApiMessage("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus")]
public sealed partial record APIServiceStatus
{
    [Field(1, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<APIServiceCondition> Conditions { get; init; }
}
