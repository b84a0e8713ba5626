using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>Attributes of volumes that can be changed while in use.</summary>
[ApiMessage("io.k8s.api.storage.v1.VolumeAttributesClass")]
[ApiKind("storage.k8s.io", "v1", "VolumeAttributesClass")]
public sealed partial record VolumeAttributesClass : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The CSI driver; it cannot change.</summary>
    [Field(2, "driverName", Required = true)]
    public string DriverName { get; init; } = "";

    /// <summary>The attributes, as the driver knows them; they cannot change.</summary>
    [Field(3, "parameters")]
    public ApiMap<string> Parameters { get; init; }
}
