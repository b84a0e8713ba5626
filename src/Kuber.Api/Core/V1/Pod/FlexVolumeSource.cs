using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.FlexVolumeSource")]
public sealed partial record FlexVolumeSource
{
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    [Field(3, "secretRef")]
    public LocalObjectReference? SecretRef { get; init; }

    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(5, "options")]
    public ApiMap<string> Options { get; init; }
}
