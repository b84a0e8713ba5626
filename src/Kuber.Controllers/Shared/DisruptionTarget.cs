using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>The condition by which a pod tells that the cluster, not its program, is about to end it.</summary>
internal static class DisruptionTarget
{
    public const string Type = "DisruptionTarget";

    public static PodCondition Condition(Pod pod, string reason, string message, Time now) => new()
    {
        Type = Type,
        Status = "True",
        Reason = reason,
        Message = message,
        LastTransitionTime = now,
        ObservedGeneration = pod.Metadata.Generation,
    };
}
