using Kuber.Api.Runtime;

namespace Kuber.Api.ApiRegistration.V1;

/// <summary>Whether the server of an APIService can be reached.</summary>
[ApiMessage("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus")]
public sealed partial record APIServiceStatus
{
    /// <summary>Statements about it.</summary>
    [Field(1, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<APIServiceCondition> Conditions { get; init; }
}
