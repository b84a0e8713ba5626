using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.AttachedVolume")]
public sealed partial record AttachedVolume
{
    [Field(1, "name", Required = true, GoType = "v1.UniqueVolumeName")]
    public string Name { get; init; } = "";

    [Field(2, "devicePath", Required = true)]
    public string DevicePath { get; init; } = "";
}
