using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A file or folder of the node itself.</summary>
[ApiMessage("io.k8s.api.core.v1.HostPathVolumeSource")]
public sealed partial record HostPathVolumeSource
{
    /// <summary>The path on the node; symbolic links are followed.</summary>
    [Field(1, "path", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>What must be there: DirectoryOrCreate, Directory, FileOrCreate, File, Socket, CharDevice or BlockDevice; empty checks nothing.</summary>
    [Field(2, "type", GoType = "v1.HostPathType")]
    [Enum("", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket")]
    public string? Type { get; init; }
}
