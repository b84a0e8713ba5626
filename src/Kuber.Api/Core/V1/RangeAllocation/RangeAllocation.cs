using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.RangeAllocation")]
[ApiKind("", "v1", "RangeAllocation")]
public sealed partial record RangeAllocation : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "range", Required = true)]
    public string Range { get; init; } = "";

    [Field(3, "data", Required = true)]
    public ByteString Data { get; init; }
}
