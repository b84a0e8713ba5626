using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.StatefulSetSpec")]
public sealed partial record StatefulSetSpec
{
    [Field(1, "replicas")]
    public int? Replicas { get; init; }

    [Field(2, "selector", Required = true)]
    public LabelSelector? Selector { get; init; }

    [Field(3, "template", Required = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;

    [Field(4, "volumeClaimTemplates", WithTypeMeta = true)]
    [ListType("atomic")]
    public ApiList<PersistentVolumeClaim> VolumeClaimTemplates { get; init; }

    [Field(5, "serviceName", AlwaysWritten = true)]
    public string ServiceName { get; init; } = "";

    [Field(6, "podManagementPolicy", GoType = "v1.PodManagementPolicyType")]
    [Enum("OrderedReady", "Parallel")]
    public string PodManagementPolicy { get; init; } = "";

    [Field(7, "updateStrategy", AlwaysWritten = true)]
    public StatefulSetUpdateStrategy UpdateStrategy { get; init; } = StatefulSetUpdateStrategy.Empty;

    [Field(8, "revisionHistoryLimit")]
    public int? RevisionHistoryLimit { get; init; }

    [Field(9, "minReadySeconds")]
    public int MinReadySeconds { get; init; }

    [Field(10, "persistentVolumeClaimRetentionPolicy")]
    public StatefulSetPersistentVolumeClaimRetentionPolicy? PersistentVolumeClaimRetentionPolicy { get; init; }

    [Field(11, "ordinals")]
    public StatefulSetOrdinals? Ordinals { get; init; }
}
