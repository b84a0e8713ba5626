using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A key that becomes a file.</summary>
[ApiMessage("io.k8s.api.core.v1.KeyToPath")]
public sealed partial record KeyToPath
{
    /// <summary>The key.</summary>
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>The path of the file in the volume; relative, without a part that is two dots.</summary>
    [Field(2, "path", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>The permission bits of the file, 0 to 0777; the volume's default when not set.</summary>
    [Field(3, "mode")]
    public int? Mode { get; init; }
}
