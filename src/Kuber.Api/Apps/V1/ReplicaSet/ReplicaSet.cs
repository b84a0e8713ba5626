using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>Keeps a number of equal pods running; mostly made by a Deployment.</summary>
[ApiMessage("io.k8s.api.apps.v1.ReplicaSet")]
[ApiKind("apps", "v1", "ReplicaSet")]
public sealed partial record ReplicaSet : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Which pods are wanted, and how many.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public ReplicaSetSpec Spec { get; init; } = ReplicaSetSpec.Empty;

    /// <summary>How many pods there are.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public ReplicaSetStatus Status { get; init; } = ReplicaSetStatus.Empty;
}
