using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A variable in a file of a volume.</summary>
[ApiMessage("io.k8s.api.core.v1.FileKeySelector")]
[MapType("atomic")]
public sealed partial record FileKeySelector
{
    /// <summary>The volume of the pod with the file.</summary>
    [Field(1, "volumeName", Required = true)]
    public string VolumeName { get; init; } = "";

    /// <summary>The path of the file in the volume; relative, without a part that is two dots.</summary>
    [Field(2, "path", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>The name of the variable in the file, at most 128 characters.</summary>
    [Field(3, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>Leaves the variable out where the file or key is missing; false by default.</summary>
    [Field(4, "optional")]
    [Default("false")]
    public bool Optional { get; init; }
}
