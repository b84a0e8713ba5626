using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement")]
public sealed partial record LabelSelectorRequirement
{
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(2, "operator", Required = true, GoType = "v1.LabelSelectorOperator")]
    public string Operator { get; init; } = "";

    [Field(3, "values")]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
