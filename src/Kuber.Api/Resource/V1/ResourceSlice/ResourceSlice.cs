using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Devices of a pool that a driver offers.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourceSlice")]
[ApiKind("resource.k8s.io", "v1", "ResourceSlice")]
public sealed partial record ResourceSlice : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The devices.</summary>
    [Field(2, "spec", Required = true)]
    public ResourceSliceSpec Spec { get; init; } = ResourceSliceSpec.Empty;
}
