using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A data set of Flocker; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.core.v1.FlockerVolumeSource")]
public sealed partial record FlockerVolumeSource
{
    /// <summary>The name of the data set, as Flocker's metadata have it.</summary>
    [Field(1, "datasetName")]
    public string DatasetName { get; init; } = "";

    /// <summary>The uuid of the data set.</summary>
    [Field(2, "datasetUUID")]
    public string DatasetUUID { get; init; } = "";
}
