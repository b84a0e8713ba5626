using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Values that a label of a place may have.</summary>
[ApiMessage("io.k8s.api.core.v1.TopologySelectorLabelRequirement")]
public sealed partial record TopologySelectorLabelRequirement
{
    /// <summary>The label.</summary>
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>The values; one must be the label's.</summary>
    [Field(2, "values", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
