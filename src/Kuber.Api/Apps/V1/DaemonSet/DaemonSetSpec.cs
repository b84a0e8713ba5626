using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.DaemonSetSpec")]
public sealed partial record DaemonSetSpec
{
    [Field(1, "selector", Required = true)]
    public LabelSelector? Selector { get; init; }

    [Field(2, "template", Required = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;

    [Field(3, "updateStrategy", AlwaysWritten = true)]
    public DaemonSetUpdateStrategy UpdateStrategy { get; init; } = DaemonSetUpdateStrategy.Empty;

    [Field(4, "minReadySeconds")]
    public int MinReadySeconds { get; init; }

    [Field(6, "revisionHistoryLimit")]
    public int? RevisionHistoryLimit { get; init; }
}
