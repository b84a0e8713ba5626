using Kuber.Api.Core.V1;
using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>What a stateful set gets where the user says nothing.</summary>
internal static class StatefulSetDefaults
{
    private const string Retain = "Retain";

    /// <summary>The stateful set with defaults.</summary>
    public static StatefulSet Apply(StatefulSet value)
    {
        var spec = value.Spec;
        var template = PodDefaults.Apply(spec.Template);
        var claims = spec.VolumeClaimTemplates.Each(PersistentVolumeClaimDefaults.Apply);
        var update = Apply(spec.UpdateStrategy);
        var retention = spec.PersistentVolumeClaimRetentionPolicy;
        if (retention is not { WhenDeleted.Length: > 0, WhenScaled.Length: > 0 })
        {
            retention = new()
            {
                WhenDeleted = retention is { WhenDeleted.Length: > 0 } ? retention.WhenDeleted : Retain,
                WhenScaled = retention is { WhenScaled.Length: > 0 } ? retention.WhenScaled : Retain,
            };
        }

        return ReferenceEquals(template, spec.Template) && claims.IsSame(spec.VolumeClaimTemplates) && ReferenceEquals(update, spec.UpdateStrategy)
            && ReferenceEquals(retention, spec.PersistentVolumeClaimRetentionPolicy) && spec is { PodManagementPolicy.Length: > 0, Replicas: not null, RevisionHistoryLimit: not null }
            ? value
            : value with
            {
                Spec = spec with
                {
                    Template = template,
                    VolumeClaimTemplates = claims,
                    UpdateStrategy = update,
                    PersistentVolumeClaimRetentionPolicy = retention,
                    PodManagementPolicy = spec.PodManagementPolicy.Length > 0 ? spec.PodManagementPolicy : "OrderedReady",
                    Replicas = spec.Replicas ?? 1,
                    RevisionHistoryLimit = spec.RevisionHistoryLimit ?? 10,
                },
            };
    }

    private static StatefulSetUpdateStrategy Apply(StatefulSetUpdateStrategy update)
    {
        if (update.Type.Length == 0)
        {
            update = new() { Type = "RollingUpdate", RollingUpdate = update.RollingUpdate ?? RollingUpdateStatefulSetStrategy.Empty };
        }

        return update is { Type: "RollingUpdate", RollingUpdate: { Partition: null } rolling } ? update with { RollingUpdate = rolling with { Partition = 0 } } : update;
    }
}
