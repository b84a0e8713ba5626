using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ImageVolumeSource")]
public sealed partial record ImageVolumeSource
{
    [Field(1, "reference")]
    public string Reference { get; init; } = "";

    [Field(2, "pullPolicy", GoType = "v1.PullPolicy")]
    [Enum("Always", "IfNotPresent", "Never")]
    public string PullPolicy { get; init; } = "";
}
