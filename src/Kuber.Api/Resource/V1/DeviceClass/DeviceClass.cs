using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A kind of devices that claims can ask for.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceClass")]
[ApiKind("resource.k8s.io", "v1", "DeviceClass")]
public sealed partial record DeviceClass : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The devices and their settings.</summary>
    [Field(2, "spec", Required = true)]
    public DeviceClassSpec Spec { get; init; } = DeviceClassSpec.Empty;
}
