using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The size of storage that is wanted.</summary>
[ApiMessage("io.k8s.api.core.v1.VolumeResourceRequirements")]
public sealed partial record VolumeResourceRequirements
{
    /// <summary>The most, by resource.</summary>
    [Field(1, "limits", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Limits { get; init; }

    /// <summary>The least, by resource; storage is the one that counts.</summary>
    [Field(2, "requests", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Requests { get; init; }
}
