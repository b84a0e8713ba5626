using Kuber.Api.Core.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Apps.V1;

/// <summary>The rules for deployments.</summary>
internal static class DeploymentValidation
{
    /// <summary>Checks a deployment.</summary>
    public static void Check(Deployment value, FieldErrors errors)
    {
        var spec = value.Spec;
        var path = FieldPath.Of("spec");
        errors.NonNegative(path.Child("replicas"), spec.Replicas);
        if (PodTemplateValidation.RequiredSelector(spec.Selector, path.Child("selector"), errors, "deployment") is { } selector)
        {
            PodTemplateValidation.ForReplicas(spec.Template, selector, path.Child("template"), errors);
        }

        Strategy(spec.Strategy, path.Child("strategy"), errors);
        errors.NonNegative(path.Child("minReadySeconds"), spec.MinReadySeconds);
        errors.NonNegative(path.Child("revisionHistoryLimit"), spec.RevisionHistoryLimit);
        if (spec.ProgressDeadlineSeconds is { } deadline)
        {
            errors.NonNegative(path.Child("progressDeadlineSeconds"), deadline);
            if (deadline <= spec.MinReadySeconds)
            {
                errors.Invalid(path.Child("progressDeadlineSeconds"), deadline, "must be greater than minReadySeconds");
            }
        }
    }

    /// <summary>Checks a changed status.</summary>
    public static void Status(DeploymentStatus status, DeploymentStatus old, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        errors.NonNegative(path.Child("observedGeneration"), status.ObservedGeneration);
        errors.NonNegative(path.Child("replicas"), status.Replicas);
        errors.NonNegative(path.Child("updatedReplicas"), status.UpdatedReplicas);
        errors.NonNegative(path.Child("readyReplicas"), status.ReadyReplicas);
        errors.NonNegative(path.Child("availableReplicas"), status.AvailableReplicas);
        errors.NonNegative(path.Child("unavailableReplicas"), status.UnavailableReplicas);
        errors.NonNegative(path.Child("terminatingReplicas"), status.TerminatingReplicas);
        errors.NonNegative(path.Child("collisionCount"), status.CollisionCount);
        CountValidation.AtMost(path.Child("updatedReplicas"), status.UpdatedReplicas, status.Replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("readyReplicas"), status.ReadyReplicas, status.Replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("availableReplicas"), status.AvailableReplicas, status.Replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("availableReplicas"), status.AvailableReplicas, status.ReadyReplicas, "readyReplicas", errors);
        CountValidation.NotDecremented(path.Child("collisionCount"), status.CollisionCount, old.CollisionCount, errors);
    }

    private static void Strategy(DeploymentStrategy strategy, FieldPath path, FieldErrors errors)
    {
        var rolling = path.Child("rollingUpdate");
        switch (strategy.Type)
        {
            case "Recreate":
                if (strategy.RollingUpdate is not null)
                {
                    errors.Forbidden(rolling, "may not be specified when strategy `type` is 'Recreate'");
                }

                break;
            case "RollingUpdate" when strategy.RollingUpdate is { } update:
                CountValidation.NumberOrPercent(update.MaxUnavailable, rolling.Child("maxUnavailable"), errors);
                CountValidation.NumberOrPercent(update.MaxSurge, rolling.Child("maxSurge"), errors);
                if (CountValidation.Number(update.MaxUnavailable) == 0 && CountValidation.Number(update.MaxSurge) == 0)
                {
                    errors.Invalid(rolling.Child("maxUnavailable"), update.MaxUnavailable, "may not be 0 when `maxSurge` is 0");
                }

                CountValidation.AtMostAll(update.MaxUnavailable, rolling.Child("maxUnavailable"), errors);
                break;
            case "RollingUpdate":
                errors.Required(rolling, "this should be defaulted and never be nil");
                break;
            default:
                errors.NotSupported(path, GoView.Of(strategy), "Recreate", "RollingUpdate");
                break;
        }
    }
}
