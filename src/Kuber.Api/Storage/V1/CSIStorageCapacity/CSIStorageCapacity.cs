using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>How much storage of a class is left in a place.</summary>
[ApiMessage("io.k8s.api.storage.v1.CSIStorageCapacity")]
[ApiKind("storage.k8s.io", "v1", "CSIStorageCapacity")]
public sealed partial record CSIStorageCapacity : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The nodes of the place, by their labels; none when not set, all when empty.</summary>
    [Field(2, "nodeTopology")]
    public LabelSelector? NodeTopology { get; init; }

    /// <summary>The StorageClass; it cannot change.</summary>
    [Field(3, "storageClassName", Required = true)]
    public string StorageClassName { get; init; } = "";

    /// <summary>How much is left; unknown when not set.</summary>
    [Field(4, "capacity")]
    public Quantity? Capacity { get; init; }

    /// <summary>The largest volume that can be made.</summary>
    [Field(5, "maximumVolumeSize")]
    public Quantity? MaximumVolumeSize { get; init; }
}
