using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PersistentVolume")]
[ApiKind("", "v1", "PersistentVolume")]
public sealed partial record PersistentVolume : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public PersistentVolumeSpec Spec { get; init; } = PersistentVolumeSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public PersistentVolumeStatus Status { get; init; } = PersistentVolumeStatus.Empty;
}
