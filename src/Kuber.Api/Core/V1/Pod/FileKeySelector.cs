using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.FileKeySelector")]
[MapType("atomic")]
public sealed partial record FileKeySelector
{
    [Field(1, "volumeName", Required = true)]
    public string VolumeName { get; init; } = "";

    [Field(2, "path", Required = true)]
    public string Path { get; init; } = "";

    [Field(3, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(4, "optional")]
    [Default("false")]
    public bool Optional { get; init; }
}
