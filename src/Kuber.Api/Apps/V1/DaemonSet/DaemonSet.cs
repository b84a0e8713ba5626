using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.DaemonSet")]
[ApiKind("apps", "v1", "DaemonSet")]
public sealed partial record DaemonSet : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public DaemonSetSpec Spec { get; init; } = DaemonSetSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public DaemonSetStatus Status { get; init; } = DaemonSetStatus.Empty;
}
