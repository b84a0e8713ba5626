using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.DeploymentSpec")]
public sealed partial record DeploymentSpec
{
    [Field(1, "replicas")]
    public int? Replicas { get; init; }

    [Field(2, "selector", Required = true)]
    public LabelSelector? Selector { get; init; }

    [Field(3, "template", Required = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;

    [Field(4, "strategy", AlwaysWritten = true)]
    [PatchStrategy("retainKeys")]
    public DeploymentStrategy Strategy { get; init; } = DeploymentStrategy.Empty;

    [Field(5, "minReadySeconds")]
    public int MinReadySeconds { get; init; }

    [Field(6, "revisionHistoryLimit")]
    public int? RevisionHistoryLimit { get; init; }

    [Field(7, "paused")]
    public bool Paused { get; init; }

    [Field(9, "progressDeadlineSeconds")]
    public int? ProgressDeadlineSeconds { get; init; }
}
