using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Keeps a number of equal pods running; Deployments have taken its place.</summary>
[ApiMessage("io.k8s.api.core.v1.ReplicationController")]
[ApiKind("", "v1", "ReplicationController")]
public sealed partial record ReplicationController : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Which pods are wanted, and how many.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public ReplicationControllerSpec Spec { get; init; } = ReplicationControllerSpec.Empty;

    /// <summary>How many pods there are.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public ReplicationControllerStatus Status { get; init; } = ReplicationControllerStatus.Empty;
}
