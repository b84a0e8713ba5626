using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector")]
[MapType("atomic")]
public sealed partial record LabelSelector
{
    [Field(1, "matchLabels")]
    public ApiMap<string> MatchLabels { get; init; }

    [Field(2, "matchExpressions")]
    [ListType("atomic")]
    public ApiList<LabelSelectorRequirement> MatchExpressions { get; init; }
}
