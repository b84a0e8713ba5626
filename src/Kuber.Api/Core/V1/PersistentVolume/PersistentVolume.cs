using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A piece of storage of the cluster that a claim can be bound to.</summary>
[ApiMessage("io.k8s.api.core.v1.PersistentVolume")]
[ApiKind("", "v1", "PersistentVolume")]
public sealed partial record PersistentVolume : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What the volume is, and how it may be used.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public PersistentVolumeSpec Spec { get; init; } = PersistentVolumeSpec.Empty;

    /// <summary>How the volume is.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public PersistentVolumeStatus Status { get; init; } = PersistentVolumeStatus.Empty;
}
