using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.StatefulSet")]
[ApiKind("apps", "v1", "StatefulSet")]
public sealed partial record StatefulSet : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public StatefulSetSpec Spec { get; init; } = StatefulSetSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public StatefulSetStatus Status { get; init; } = StatefulSetStatus.Empty;
}
