using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>Keeps one pod on every node, or on every node that fits.</summary>
[ApiMessage("io.k8s.api.apps.v1.DaemonSet")]
[ApiKind("apps", "v1", "DaemonSet")]
public sealed partial record DaemonSet : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Which pods are wanted, and on which nodes.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public DaemonSetSpec Spec { get; init; } = DaemonSetSpec.Empty;

    /// <summary>How many pods there are.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public DaemonSetStatus Status { get; init; } = DaemonSetStatus.Empty;
}
