using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.ReplicaSetSpec")]
public sealed partial record ReplicaSetSpec
{
    [Field(1, "replicas")]
    public int? Replicas { get; init; }

    [Field(4, "minReadySeconds")]
    public int MinReadySeconds { get; init; }

    [Field(2, "selector", Required = true)]
    public LabelSelector? Selector { get; init; }

    [Field(3, "template", AlwaysWritten = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;
}
