using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Metrics.V1Beta1;

/// <summary>What a node used over a span of time.</summary>
[ApiMessage("io.k8s.metrics.pkg.apis.metrics.v1beta1.NodeMetrics")]
[ApiKind("metrics.k8s.io", "v1beta1", "NodeMetrics")]
public sealed partial record NodeMetrics : IApiObject
{
    /// <summary>The name and labels of the node.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The end of the span.</summary>
    [Field(2, "timestamp", AlwaysWritten = true)]
    public Time? Timestamp { get; init; }

    /// <summary>The length of the span.</summary>
    [Field(3, "window", AlwaysWritten = true)]
    public Duration Window { get; init; }

    /// <summary>Processor time per time over the span, and memory at its end.</summary>
    [Field(4, "usage", AlwaysWritten = true)]
    public ApiMap<Quantity> Usage { get; init; }
}
