using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Volume")]
public sealed partial record Volume
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "volumeSource", Inline = true)]
    public VolumeSource VolumeSource { get; init; } = VolumeSource.Empty;
}
