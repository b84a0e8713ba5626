using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Deployments;

/// <summary>Arithmetic of a Deployment.</summary>
internal static class DeploymentRules
{
    public const string HashLabel = "pod-template-hash";

    public static int Desired(Deployment deployment) => deployment.Spec.Replicas ?? 1;

    public static bool IsRolling(Deployment deployment) => deployment.Spec.Strategy.Type != "Recreate";

    /// <summary>How many pods may exist beyond the desired count.</summary>
    public static int MaxSurge(Deployment deployment) =>
        IsRolling(deployment) ? IntOrPercent.Resolve(deployment.Spec.Strategy.RollingUpdate?.MaxSurge, Desired(deployment), roundUp: true) : 0;

    /// <summary>How many of the desired pods may be unavailable. Never 0 together with the surge, or a rollout could not move.</summary>
    public static int MaxUnavailable(Deployment deployment)
    {
        if (!IsRolling(deployment) || Desired(deployment) == 0)
        {
            return 0;
        }

        var unavailable = IntOrPercent.Resolve(deployment.Spec.Strategy.RollingUpdate?.MaxUnavailable, Desired(deployment), roundUp: false);
        return unavailable == 0 && MaxSurge(deployment) == 0 ? 1 : Math.Min(unavailable, Desired(deployment));
    }

    public static int Size(ReplicaSet replicaSet) => replicaSet.Spec.Replicas ?? 1;

    public static int Size(IEnumerable<ReplicaSet> replicaSets) => replicaSets.Sum(Size);

    public static bool IsPresent(ReplicaSet replicaSet) => Size(replicaSet) > 0;

    /// <summary>Whether two templates are the same but for the hash label.</summary>
    public static bool SameTemplate(PodTemplateSpec left, PodTemplateSpec right) => WithoutHash(left).Equals(WithoutHash(right));

    /// <summary>The oldest ReplicaSet of the Deployment's template; or null.</summary>
    public static ReplicaSet? FindNew(Deployment deployment, IEnumerable<ReplicaSet> replicaSets) =>
        replicaSets.Where(r => SameTemplate(r.Spec.Template, deployment.Spec.Template)).Order(OldestFirst).FirstOrDefault();

    /// <summary>By creation, then by name.</summary>
    public static IComparer<ReplicaSet> OldestFirst { get; } = Comparer<ReplicaSet>.Create((x, y) =>
    {
        var order = (x.Metadata.CreationTimestamp ?? default).CompareTo(y.Metadata.CreationTimestamp ?? default);
        return order != 0 ? order : string.CompareOrdinal(x.Metadata.Name, y.Metadata.Name);
    });

    /// <summary>The size that the new ReplicaSet may grow to now.</summary>
    public static int NewSize(Deployment deployment, IReadOnlyCollection<ReplicaSet> all, int newSize)
    {
        var desired = Desired(deployment);
        if (!IsRolling(deployment))
        {
            return desired;
        }

        var room = desired + MaxSurge(deployment) - Size(all);
        return room <= 0 ? newSize : newSize + Math.Min(room, desired - newSize);
    }

    /// <summary>Whether all replicas run the newest template and are available.</summary>
    public static bool IsComplete(Deployment deployment, DeploymentStatus status)
    {
        var desired = Desired(deployment);
        return status.UpdatedReplicas == desired && status.Replicas == desired && status.AvailableReplicas == desired
            && status.ObservedGeneration >= deployment.Metadata.Generation;
    }

    private static PodTemplateSpec WithoutHash(PodTemplateSpec template) => template.Metadata.Labels.ContainsKey(HashLabel)
        ? template with { Metadata = template.Metadata with { Labels = template.Metadata.Labels.Remove(HashLabel) } }
        : template;
}
