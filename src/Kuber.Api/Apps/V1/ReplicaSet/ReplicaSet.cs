using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.ReplicaSet")]
[ApiKind("apps", "v1", "ReplicaSet")]
public sealed partial record ReplicaSet : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public ReplicaSetSpec Spec { get; init; } = ReplicaSetSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public ReplicaSetStatus Status { get; init; } = ReplicaSetStatus.Empty;
}
