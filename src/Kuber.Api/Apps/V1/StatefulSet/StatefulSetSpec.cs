using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>Which pods a StatefulSet wants, and how many.</summary>
[ApiMessage("io.k8s.api.apps.v1.StatefulSetSpec")]
public sealed partial record StatefulSetSpec
{
    /// <summary>How many pods; 1 by default.</summary>
    [Field(1, "replicas")]
    public int? Replicas { get; init; }

    /// <summary>The pods that count, by their labels; it must match the template and cannot change.</summary>
    [Field(2, "selector", Required = true)]
    public LabelSelector? Selector { get; init; }

    /// <summary>What the pods are like; their names are NAME-NUMBER.</summary>
    [Field(3, "template", Required = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;

    /// <summary>Claims that each pod gets for its own, as volumes of the same names.</summary>
    [Field(4, "volumeClaimTemplates", WithTypeMeta = true)]
    [ListType("atomic")]
    public ApiList<PersistentVolumeClaim> VolumeClaimTemplates { get; init; }

    /// <summary>The headless Service that gives the pods their DNS names; it cannot change.</summary>
    [Field(5, "serviceName", AlwaysWritten = true)]
    public string ServiceName { get; init; } = "";

    /// <summary>OrderedReady starts each pod when the one before is ready, Parallel all at once; OrderedReady by default.</summary>
    [Field(6, "podManagementPolicy", GoType = "v1.PodManagementPolicyType")]
    [Enum("OrderedReady", "Parallel")]
    public string PodManagementPolicy { get; init; } = "";

    /// <summary>How pods are replaced when the template changes.</summary>
    [Field(7, "updateStrategy", AlwaysWritten = true)]
    public StatefulSetUpdateStrategy UpdateStrategy { get; init; } = StatefulSetUpdateStrategy.Empty;

    /// <summary>How many old states are kept to roll back to; 10 by default.</summary>
    [Field(8, "revisionHistoryLimit")]
    public int? RevisionHistoryLimit { get; init; }

    /// <summary>Seconds that a pod must be ready before it counts as available; 0 by default.</summary>
    [Field(9, "minReadySeconds")]
    public int MinReadySeconds { get; init; }

    /// <summary>What becomes of claims when the set is deleted or scaled down; they are kept by default.</summary>
    [Field(10, "persistentVolumeClaimRetentionPolicy")]
    public StatefulSetPersistentVolumeClaimRetentionPolicy? PersistentVolumeClaimRetentionPolicy { get; init; }

    /// <summary>How the pods are numbered; from 0 by default.</summary>
    [Field(11, "ordinals")]
    public StatefulSetOrdinals? Ordinals { get; init; }
}
