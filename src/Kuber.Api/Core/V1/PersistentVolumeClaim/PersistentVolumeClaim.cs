using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A wish for storage, which is bound to a persistent volume.</summary>
[ApiMessage("io.k8s.api.core.v1.PersistentVolumeClaim")]
[ApiKind("", "v1", "PersistentVolumeClaim")]
public sealed partial record PersistentVolumeClaim : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What storage is wanted.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public PersistentVolumeClaimSpec Spec { get; init; } = PersistentVolumeClaimSpec.Empty;

    /// <summary>What storage the claim has.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public PersistentVolumeClaimStatus Status { get; init; } = PersistentVolumeClaimStatus.Empty;
}
