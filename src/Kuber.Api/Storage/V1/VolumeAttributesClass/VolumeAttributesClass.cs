using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.VolumeAttributesClass")]
[ApiKind("storage.k8s.io", "v1", "VolumeAttributesClass")]
public sealed partial record VolumeAttributesClass : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "driverName", Required = true)]
    public string DriverName { get; init; } = "";

    [Field(3, "parameters")]
    public ApiMap<string> Parameters { get; init; }
}
