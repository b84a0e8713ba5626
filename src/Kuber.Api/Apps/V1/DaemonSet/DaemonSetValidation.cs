using Kuber.Api.Core.V1;
using Kuber.Api.Selectors;
using Kuber.Api.Validation;

namespace Kuber.Api.Apps.V1;

/// <summary>The rules for daemon sets.</summary>
internal static class DaemonSetValidation
{
    /// <summary>Checks a daemon set.</summary>
    public static void Check(DaemonSet value, FieldErrors errors)
    {
        var spec = value.Spec;
        var path = FieldPath.Of("spec");
        LabelSelectorValidation.Check(spec.Selector, path.Child("selector"), errors);
        var selector = spec.Selector is null ? Selector.Nothing : PodTemplateValidation.TrySelector(spec.Selector);
        if (selector?.IsEverything == false && !selector.Matches(spec.Template.Metadata.Labels))
        {
            errors.Invalid(path.Child("template", "metadata", "labels"), spec.Template.Metadata.Labels, "`selector` does not match template `labels`");
        }

        if (spec.Selector is not null && LabelSelectorValidation.IsEmpty(spec.Selector))
        {
            errors.Invalid(path.Child("selector"), spec.Selector, "empty selector is invalid for daemonset");
        }

        PodTemplateValidation.Check(spec.Template, path.Child("template"), errors);
        if (spec.Template.Spec.RestartPolicy != "Always")
        {
            errors.NotSupported(path.Child("template", "spec", "restartPolicy"), spec.Template.Spec.RestartPolicy, "Always");
        }

        if (spec.Template.Spec.ActiveDeadlineSeconds is not null)
        {
            errors.Forbidden(path.Child("template", "spec", "activeDeadlineSeconds"), "activeDeadlineSeconds in DaemonSet is not Supported");
        }

        errors.NonNegative(path.Child("minReadySeconds"), spec.MinReadySeconds);
        Strategy(spec.UpdateStrategy, path.Child("updateStrategy"), errors);
        errors.NonNegative(path.Child("revisionHistoryLimit"), spec.RevisionHistoryLimit);
    }

    /// <summary>Checks a changed status.</summary>
    public static void Status(DaemonSetStatus status, DaemonSetStatus old, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        errors.NonNegative(path.Child("currentNumberScheduled"), status.CurrentNumberScheduled);
        errors.NonNegative(path.Child("numberMisscheduled"), status.NumberMisscheduled);
        errors.NonNegative(path.Child("desiredNumberScheduled"), status.DesiredNumberScheduled);
        errors.NonNegative(path.Child("numberReady"), status.NumberReady);
        errors.NonNegative(path.Child("observedGeneration"), status.ObservedGeneration);
        errors.NonNegative(path.Child("updatedNumberScheduled"), status.UpdatedNumberScheduled);
        errors.NonNegative(path.Child("numberAvailable"), status.NumberAvailable);
        errors.NonNegative(path.Child("numberUnavailable"), status.NumberUnavailable);
        errors.NonNegative(path.Child("collisionCount"), status.CollisionCount);
        CountValidation.NotDecremented(path.Child("collisionCount"), status.CollisionCount, old.CollisionCount, errors);
    }

    private static void Strategy(DaemonSetUpdateStrategy strategy, FieldPath path, FieldErrors errors)
    {
        if (strategy.Type == "OnDelete")
        {
            return;
        }

        if (strategy.Type != "RollingUpdate")
        {
            errors.NotSupported(path, GoView.Of(strategy), "RollingUpdate", "OnDelete");
            return;
        }

        var rolling = path.Child("rollingUpdate");
        if (strategy.RollingUpdate is not { } update)
        {
            errors.Required(rolling);
            return;
        }

        CountValidation.NumberOrPercent(update.MaxUnavailable, rolling.Child("maxUnavailable"), errors);
        CountValidation.NumberOrPercent(update.MaxSurge, rolling.Child("maxSurge"), errors);
        CountValidation.AtMostAll(update.MaxUnavailable, rolling.Child("maxUnavailable"), errors);
        CountValidation.AtMostAll(update.MaxSurge, rolling.Child("maxSurge"), errors);
        var unavailable = CountValidation.Number(update.MaxUnavailable) != 0;
        var surge = CountValidation.Number(update.MaxSurge) != 0;
        if (unavailable && surge)
        {
            errors.Invalid(rolling.Child("maxSurge"), update.MaxSurge, "may not be set when maxUnavailable is non-zero");
        }
        else if (!unavailable && !surge)
        {
            errors.Required(rolling.Child("maxUnavailable"), "cannot be 0 when maxSurge is 0");
        }
    }
}
