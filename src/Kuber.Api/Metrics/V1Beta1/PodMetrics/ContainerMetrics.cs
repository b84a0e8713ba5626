using Kuber.Api.Runtime;

namespace Kuber.Api.Metrics.V1Beta1;

/// <summary>What a container used.</summary>
[ApiMessage("io.k8s.metrics.pkg.apis.metrics.v1beta1.ContainerMetrics")]
public sealed partial record ContainerMetrics
{
    /// <summary>The name of the container in its pod.</summary>
    [Field(1, "name", AlwaysWritten = true)]
    public string Name { get; init; } = "";

    /// <summary>Processor time per time over the span, and memory at its end.</summary>
    [Field(2, "usage", AlwaysWritten = true)]
    public ApiMap<Quantity> Usage { get; init; }
}
