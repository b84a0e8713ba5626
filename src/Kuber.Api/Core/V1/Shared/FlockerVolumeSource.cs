using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.FlockerVolumeSource")]
public sealed partial record FlockerVolumeSource
{
    [Field(1, "datasetName")]
    public string DatasetName { get; init; } = "";

    [Field(2, "datasetUUID")]
    public string DatasetUUID { get; init; } = "";
}
