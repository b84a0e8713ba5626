using Kuber.Api.Apps.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Deployments;

/// <summary>Reads and writes the conditions of a Deployment.</summary>
internal static class DeploymentConditions
{
    public const string Available = "Available";
    public const string Progressing = "Progressing";
    public const string ReplicaFailure = "ReplicaFailure";

    public static DeploymentCondition? Find(DeploymentStatus status, string type) => status.Conditions.Find(c => c.Type == type);

    /// <summary>
    /// Sets a condition, at the end of the list. Nothing changes where status and reason are already so; the transition time
    /// moves only with the status.
    /// </summary>
    public static DeploymentStatus Set(DeploymentStatus status, string type, string value, string reason, string message, Time now)
    {
        var current = Find(status, type);
        if (current is not null && current.Status == value && current.Reason == reason)
        {
            return status;
        }

        return Replace(status, new()
        {
            Type = type,
            Status = value,
            Reason = reason,
            Message = message,
            LastUpdateTime = now,
            LastTransitionTime = current?.Status == value ? current.LastTransitionTime : now,
        });
    }

    /// <summary>Puts a condition in the place of the one of its type, at the end of the list.</summary>
    public static DeploymentStatus Replace(DeploymentStatus status, DeploymentCondition condition) =>
        status with { Conditions = Remove(status, condition.Type).Conditions.Add(condition) };

    public static DeploymentStatus Remove(DeploymentStatus status, string type) =>
        status with { Conditions = status.Conditions.RemoveAll(c => c.Type == type) };
}
