using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ReplicationController")]
[ApiKind("", "v1", "ReplicationController")]
public sealed partial record ReplicationController : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public ReplicationControllerSpec Spec { get; init; } = ReplicationControllerSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public ReplicationControllerStatus Status { get; init; } = ReplicationControllerStatus.Empty;
}
