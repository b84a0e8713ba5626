using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A folder of an NFS server.</summary>
[ApiMessage("io.k8s.api.core.v1.NFSVolumeSource")]
public sealed partial record NFSVolumeSource
{
    /// <summary>The host name or address of the server.</summary>
    [Field(1, "server", Required = true)]
    public string Server { get; init; } = "";

    /// <summary>The folder that the server exports.</summary>
    [Field(2, "path", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>Mounts the folder for reading only.</summary>
    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }
}
