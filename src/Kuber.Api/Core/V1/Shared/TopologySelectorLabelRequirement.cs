using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.TopologySelectorLabelRequirement")]
public sealed partial record TopologySelectorLabelRequirement
{
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(2, "values", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
