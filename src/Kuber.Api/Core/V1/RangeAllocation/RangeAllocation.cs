using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Which addresses or ports of a range are in use; internal to the server.</summary>
[ApiMessage("io.k8s.api.core.v1.RangeAllocation")]
[ApiKind("", "v1", "RangeAllocation")]
public sealed partial record RangeAllocation : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The range, such as 10.0.0.0/24 or 30000-32767.</summary>
    [Field(2, "range", Required = true)]
    public string Range { get; init; } = "";

    /// <summary>A bit for each item of the range that is in use.</summary>
    [Field(3, "data", Required = true)]
    public ByteString Data { get; init; }
}
