using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Metrics.V1Beta1;

/// <summary>What the containers of a pod used over a span of time.</summary>
[ApiMessage("io.k8s.metrics.pkg.apis.metrics.v1beta1.PodMetrics")]
[ApiKind("metrics.k8s.io", "v1beta1", "PodMetrics")]
public sealed partial record PodMetrics : IApiObject
{
    /// <summary>The name, namespace and labels of the pod.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The end of the span.</summary>
    [Field(2, "timestamp", AlwaysWritten = true)]
    public Time? Timestamp { get; init; }

    /// <summary>The length of the span.</summary>
    [Field(3, "window", AlwaysWritten = true)]
    public Duration Window { get; init; }

    /// <summary>What each container used.</summary>
    [Field(4, "containers", AlwaysWritten = true)]
    public ApiList<ContainerMetrics> Containers { get; init; }
}
