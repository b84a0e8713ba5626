using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement")]
public sealed partial record FieldSelectorRequirement
{
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(2, "operator", Required = true, GoType = "v1.FieldSelectorOperator")]
    public string Operator { get; init; } = "";

    [Field(3, "values")]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
