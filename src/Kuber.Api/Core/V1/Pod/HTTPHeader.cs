using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.HTTPHeader")]
public sealed partial record HTTPHeader
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "value", Required = true)]
    public string Value { get; init; } = "";
}
