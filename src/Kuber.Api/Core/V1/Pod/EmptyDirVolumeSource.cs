using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EmptyDirVolumeSource")]
public sealed partial record EmptyDirVolumeSource
{
    [Field(1, "medium", GoType = "v1.StorageMedium")]
    public string Medium { get; init; } = "";

    [Field(2, "sizeLimit")]
    public Quantity? SizeLimit { get; init; }
}
