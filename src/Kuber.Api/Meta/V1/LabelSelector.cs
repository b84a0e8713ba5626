using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>A choice of objects by their labels; all parts must hold, and an empty one matches everything.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector")]
[MapType("atomic")]
public sealed partial record LabelSelector
{
    /// <summary>Labels that must be there, with their values.</summary>
    [Field(1, "matchLabels")]
    public ApiMap<string> MatchLabels { get; init; }

    /// <summary>Requirements on labels.</summary>
    [Field(2, "matchExpressions")]
    [ListType("atomic")]
    public ApiList<LabelSelectorRequirement> MatchExpressions { get; init; }
}
