using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A Quobyte volume.</summary>
[ApiMessage("io.k8s.api.core.v1.QuobyteVolumeSource")]
public sealed partial record QuobyteVolumeSource
{
    /// <summary>The addresses of Quobyte registries, as host:port with commas between.</summary>
    [Field(1, "registry", Required = true)]
    public string Registry { get; init; } = "";

    /// <summary>The name of the volume.</summary>
    [Field(2, "volume", Required = true)]
    public string Volume { get; init; } = "";

    /// <summary>Mounts the volume for reading only; false by default.</summary>
    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>The user as whom it is mounted; the volume's own when empty.</summary>
    [Field(4, "user")]
    public string User { get; init; } = "";

    /// <summary>The group as which it is mounted; none when empty.</summary>
    [Field(5, "group")]
    public string Group { get; init; } = "";

    /// <summary>The tenant that owns the volume.</summary>
    [Field(6, "tenant")]
    public string Tenant { get; init; } = "";
}
