using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Which pods are wanted, and how many.</summary>
[ApiMessage("io.k8s.api.core.v1.ReplicationControllerSpec")]
public sealed partial record ReplicationControllerSpec
{
    /// <summary>How many pods; 1 by default.</summary>
    [Field(1, "replicas")]
    [Default("1")]
    public int? Replicas { get; init; }

    /// <summary>Seconds that a pod must be ready before it counts as available; 0 by default.</summary>
    [Field(4, "minReadySeconds")]
    [Default("0")]
    public int MinReadySeconds { get; init; }

    /// <summary>Labels of the pods that count; those of the template by default.</summary>
    [Field(2, "selector")]
    [MapType("atomic")]
    public ApiMap<string> Selector { get; init; }

    /// <summary>What new pods are like.</summary>
    [Field(3, "template")]
    public PodTemplateSpec? Template { get; init; }
}
