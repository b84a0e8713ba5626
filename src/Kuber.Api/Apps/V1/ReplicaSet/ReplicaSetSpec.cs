using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>Which pods a ReplicaSet wants, and how many.</summary>
[ApiMessage("io.k8s.api.apps.v1.ReplicaSetSpec")]
public sealed partial record ReplicaSetSpec
{
    /// <summary>How many pods; 1 by default.</summary>
    [Field(1, "replicas")]
    public int? Replicas { get; init; }

    /// <summary>Seconds that a pod must be ready before it counts as available; 0 by default.</summary>
    [Field(4, "minReadySeconds")]
    public int MinReadySeconds { get; init; }

    /// <summary>The pods that count, by their labels; it must match the template and cannot change.</summary>
    [Field(2, "selector", Required = true)]
    public LabelSelector? Selector { get; init; }

    /// <summary>What new pods are like.</summary>
    [Field(3, "template", AlwaysWritten = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;
}
