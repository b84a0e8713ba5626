using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeSelectorRequirement")]
public sealed partial record NodeSelectorRequirement
{
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(2, "operator", Required = true, GoType = "v1.NodeSelectorOperator")]
    [Enum("DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn")]
    public string Operator { get; init; } = "";

    [Field(3, "values")]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
