using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An empty folder that lives as long as the pod.</summary>
[ApiMessage("io.k8s.api.core.v1.EmptyDirVolumeSource")]
public sealed partial record EmptyDirVolumeSource
{
    /// <summary>What holds the files: empty for the node's disk, Memory for a tmpfs, HugePages or HugePages-SIZE for huge pages.</summary>
    [Field(1, "medium", GoType = "v1.StorageMedium")]
    public string Medium { get; init; } = "";

    /// <summary>How much the folder may hold; a pod that exceeds it is evicted.</summary>
    [Field(2, "sizeLimit")]
    public Quantity? SizeLimit { get; init; }
}
