using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.CSIStorageCapacity")]
[ApiKind("storage.k8s.io", "v1", "CSIStorageCapacity")]
public sealed partial record CSIStorageCapacity : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "nodeTopology")]
    public LabelSelector? NodeTopology { get; init; }

    [Field(3, "storageClassName", Required = true)]
    public string StorageClassName { get; init; } = "";

    [Field(4, "capacity")]
    public Quantity? Capacity { get; init; }

    [Field(5, "maximumVolumeSize")]
    public Quantity? MaximumVolumeSize { get; init; }
}
