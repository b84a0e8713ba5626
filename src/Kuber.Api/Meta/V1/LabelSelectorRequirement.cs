using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>What a label of an object must be.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement")]
public sealed partial record LabelSelectorRequirement
{
    /// <summary>The label.</summary>
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>In, NotIn, Exists or DoesNotExist.</summary>
    [Field(2, "operator", Required = true, GoType = "v1.LabelSelectorOperator")]
    public string Operator { get; init; } = "";

    /// <summary>The values for In and NotIn; none for the others.</summary>
    [Field(3, "values")]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
