using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The nodes from which a volume can be reached.</summary>
[ApiMessage("io.k8s.api.core.v1.VolumeNodeAffinity")]
public sealed partial record VolumeNodeAffinity
{
    /// <summary>What those nodes have.</summary>
    [Field(1, "required")]
    public NodeSelector? Required { get; init; }
}
