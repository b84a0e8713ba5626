using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The files of an image, for reading only.</summary>
[ApiMessage("io.k8s.api.core.v1.ImageVolumeSource")]
public sealed partial record ImageVolumeSource
{
    /// <summary>The image whose files are mounted.</summary>
    [Field(1, "reference")]
    public string Reference { get; init; } = "";

    /// <summary>When the image is pulled: Always, IfNotPresent or Never; Always by default for the tag latest, else IfNotPresent.</summary>
    [Field(2, "pullPolicy", GoType = "v1.PullPolicy")]
    [Enum("Always", "IfNotPresent", "Never")]
    public string PullPolicy { get; init; } = "";
}
