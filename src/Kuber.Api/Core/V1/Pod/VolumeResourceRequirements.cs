using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.VolumeResourceRequirements")]
public sealed partial record VolumeResourceRequirements
{
    [Field(1, "limits", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Limits { get; init; }

    [Field(2, "requests", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Requests { get; init; }
}
