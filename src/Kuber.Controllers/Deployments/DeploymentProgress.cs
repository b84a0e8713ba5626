using Kuber.Api.Apps.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Deployments;

/// <summary>Reckons the status of a Deployment: counts, availability, progress against the deadline.</summary>
internal static class DeploymentProgress
{
    /// <summary>The counts and the Available condition.</summary>
    public static DeploymentStatus Count(DeploymentSnapshot snapshot, DeploymentStatus current, ReplicaSet? newReplicaSet, int? collisionCount)
    {
        var deployment = snapshot.Deployment;
        var all = snapshot.ReplicaSets;
        var available = all.Sum(r => r.Status.AvailableReplicas);
        var status = new DeploymentStatus
        {
            ObservedGeneration = deployment.Metadata.Generation,
            Replicas = all.Sum(r => r.Status.Replicas),
            UpdatedReplicas = newReplicaSet?.Status.Replicas ?? 0,
            ReadyReplicas = all.Sum(r => r.Status.ReadyReplicas),
            AvailableReplicas = available,
            UnavailableReplicas = Math.Max(0, DeploymentRules.Size(all) - available),
            TerminatingReplicas = all.Any(r => r.Status.TerminatingReplicas is null) ? null : all.Sum(r => r.Status.TerminatingReplicas),
            CollisionCount = collisionCount,
            Conditions = current.Conditions,
        };
        return available >= DeploymentRules.Desired(deployment) - DeploymentRules.MaxUnavailable(deployment)
            ? DeploymentConditions.Set(status, DeploymentConditions.Available, "True", "MinimumReplicasAvailable", "Deployment has minimum availability.", snapshot.Now)
            : DeploymentConditions.Set(status, DeploymentConditions.Available, "False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.", snapshot.Now);
    }

    /// <summary>The Progressing and ReplicaFailure conditions of a rollout; <paramref name="recheckAfter"/> is when the deadline has to be looked at.</summary>
    public static DeploymentStatus Judge(DeploymentSnapshot snapshot, DeploymentStatus status, ReplicaSet? newReplicaSet, out TimeSpan? recheckAfter)
    {
        var deployment = snapshot.Deployment;
        recheckAfter = null;
        if (!HasDeadline(deployment))
        {
            status = DeploymentConditions.Remove(status, DeploymentConditions.Progressing);
        }
        else
        {
            var current = DeploymentConditions.Find(deployment.Status, DeploymentConditions.Progressing);
            var wasComplete = status.Replicas == status.UpdatedReplicas && current?.Reason == "NewReplicaSetAvailable";
            if (!wasComplete)
            {
                status = Move(snapshot, status, newReplicaSet);
            }

            recheckAfter = UntilDeadline(deployment, status, snapshot.Now);
        }

        var failure = snapshot.ReplicaSets.SelectMany(r => r.Status.Conditions.Select(c => (r, c)))
            .Where(x => x.c.Type == DeploymentConditions.ReplicaFailure)
            .OrderByDescending(x => x.r.Metadata.Name == newReplicaSet?.Metadata.Name)
            .Select(x => x.c).FirstOrDefault();
        return failure is null
            ? DeploymentConditions.Remove(status, DeploymentConditions.ReplicaFailure)
            : DeploymentConditions.Set(status, DeploymentConditions.ReplicaFailure, failure.Status, failure.Reason, failure.Message, snapshot.Now);
    }

    /// <summary>Whether the rollout has to progress within a time.</summary>
    public static bool HasDeadline(Deployment deployment) => deployment.Spec.ProgressDeadlineSeconds is { } seconds && seconds != int.MaxValue;

    private static DeploymentStatus Move(DeploymentSnapshot snapshot, DeploymentStatus status, ReplicaSet? newReplicaSet)
    {
        var deployment = snapshot.Deployment;
        var subject = newReplicaSet is null ? $"Deployment \"{deployment.Metadata.Name}\"" : $"ReplicaSet \"{newReplicaSet.Metadata.Name}\"";
        if (DeploymentRules.IsComplete(deployment, status))
        {
            return DeploymentConditions.Set(status, DeploymentConditions.Progressing, "True", "NewReplicaSetAvailable", subject + " has successfully progressed.", snapshot.Now);
        }

        var current = DeploymentConditions.Find(status, DeploymentConditions.Progressing);
        if (HasProgressed(deployment.Status, status))
        {
            return DeploymentConditions.Replace(status, new()
            {
                Type = DeploymentConditions.Progressing,
                Status = "True",
                Reason = "ReplicaSetUpdated",
                Message = subject + " is progressing.",
                LastUpdateTime = snapshot.Now,
                LastTransitionTime = current?.Status == "True" ? current.LastTransitionTime : snapshot.Now,
            });
        }

        return IsTimedOut(deployment, status, current, snapshot.Now)
            ? DeploymentConditions.Set(status, DeploymentConditions.Progressing, "False", "ProgressDeadlineExceeded", subject + " has timed out progressing.", snapshot.Now)
            : status;
    }

    private static bool HasProgressed(DeploymentStatus old, DeploymentStatus now) =>
        now.UpdatedReplicas > old.UpdatedReplicas
        || now.Replicas - now.UpdatedReplicas < old.Replicas - old.UpdatedReplicas
        || now.ReadyReplicas > old.ReadyReplicas
        || now.AvailableReplicas > old.AvailableReplicas;

    private static bool IsTimedOut(Deployment deployment, DeploymentStatus status, DeploymentCondition? current, Time now)
    {
        if (current is null || current.Reason == "NewReplicaSetAvailable" || DeploymentRules.IsComplete(deployment, status))
        {
            return false;
        }

        return current.Reason == "ProgressDeadlineExceeded"
            || current.LastUpdateTime is { } since && since.UnixSeconds + deployment.Spec.ProgressDeadlineSeconds < now.UnixSeconds;
    }

    private static TimeSpan? UntilDeadline(Deployment deployment, DeploymentStatus status, Time now)
    {
        var current = DeploymentConditions.Find(status, DeploymentConditions.Progressing);
        if (current?.LastUpdateTime is not { } since || current.Reason == "ProgressDeadlineExceeded" || DeploymentRules.IsComplete(deployment, status) || deployment.Spec.Paused)
        {
            return null;
        }

        return TimeSpan.FromSeconds(Math.Max(0, since.UnixSeconds + deployment.Spec.ProgressDeadlineSeconds!.Value - now.UnixSeconds) + 1);
    }
}
