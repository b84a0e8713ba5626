using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume of a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.Volume")]
public sealed partial record Volume
{
    /// <summary>The name of the volume, a DNS label, unique in the pod.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>What the volume holds.</summary>
    [Field(2, "volumeSource", Inline = true)]
    public VolumeSource VolumeSource { get; init; } = VolumeSource.Empty;
}
