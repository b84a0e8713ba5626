using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.AzureFileVolumeSource")]
public sealed partial record AzureFileVolumeSource
{
    [Field(1, "secretName", Required = true)]
    public string SecretName { get; init; } = "";

    [Field(2, "shareName", Required = true)]
    public string ShareName { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }
}
