using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;
using Kuber.Api.Validation;

namespace Kuber.Api.Apps.V1;

/// <summary>The rules for stateful sets.</summary>
internal static class StatefulSetValidation
{
    private const string Changeable =
        "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

    private static readonly FieldPath Path = FieldPath.Of("spec");

    /// <summary>Checks a new stateful set.</summary>
    public static void Create(StatefulSet value, FieldErrors errors) => Check(value.Spec, errors, claims: true, template: true);

    /// <summary>Checks a change. A template that was wrong before may stay so.</summary>
    public static void Update(StatefulSet value, StatefulSet old, FieldErrors errors)
    {
        FieldErrors before = [];
        if (!ReferenceEquals(value.Spec.Template, old.Spec.Template))
        {
            PodTemplateValidation.Check(WithClaims(old.Spec), Path, before);
        }

        Check(value.Spec, errors, claims: false, template: before.Count == 0);
        var munged = value.Spec with
        {
            Replicas = old.Spec.Replicas,
            Template = old.Spec.Template,
            UpdateStrategy = old.Spec.UpdateStrategy,
            MinReadySeconds = old.Spec.MinReadySeconds,
            Ordinals = old.Spec.Ordinals,
            RevisionHistoryLimit = old.Spec.RevisionHistoryLimit,
            PersistentVolumeClaimRetentionPolicy = old.Spec.PersistentVolumeClaimRetentionPolicy,
        };
        if (munged != old.Spec)
        {
            errors.Forbidden(Path, Changeable);
        }
    }

    /// <summary>Checks a changed status.</summary>
    public static void Status(StatefulSetStatus status, StatefulSetStatus old, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        errors.NonNegative(path.Child("replicas"), status.Replicas);
        errors.NonNegative(path.Child("readyReplicas"), status.ReadyReplicas);
        errors.NonNegative(path.Child("currentReplicas"), status.CurrentReplicas);
        errors.NonNegative(path.Child("updatedReplicas"), status.UpdatedReplicas);
        errors.NonNegative(path.Child("availableReplicas"), status.AvailableReplicas);
        errors.NonNegative(path.Child("observedGeneration"), status.ObservedGeneration);
        errors.NonNegative(path.Child("collisionCount"), status.CollisionCount);
        CountValidation.AtMost(path.Child("readyReplicas"), status.ReadyReplicas, status.Replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("currentReplicas"), status.CurrentReplicas, status.Replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("updatedReplicas"), status.UpdatedReplicas, status.Replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("availableReplicas"), status.AvailableReplicas, status.Replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("availableReplicas"), status.AvailableReplicas, status.ReadyReplicas, "status.readyReplicas", errors);
        CountValidation.NotDecremented(path.Child("collisionCount"), status.CollisionCount, old.CollisionCount, errors);
    }

    private static void Check(StatefulSetSpec spec, FieldErrors errors, bool claims, bool template)
    {
        if (spec.PodManagementPolicy is not ("OrderedReady" or "Parallel"))
        {
            errors.Invalid(Path.Child("podManagementPolicy"), spec.PodManagementPolicy, "must be 'OrderedReady' or 'Parallel'");
        }

        UpdateStrategy(spec.UpdateStrategy, Path.Child("updateStrategy"), errors);
        if (spec.PersistentVolumeClaimRetentionPolicy is { } retention)
        {
            Retention(retention.WhenDeleted, Path.Child("persistentVolumeClaimRetentionPolicy", "whenDeleted"), errors);
            Retention(retention.WhenScaled, Path.Child("persistentVolumeClaimRetentionPolicy", "whenScaled"), errors);
        }

        errors.NonNegative(Path.Child("replicas"), spec.Replicas);
        errors.NonNegative(Path.Child("minReadySeconds"), spec.MinReadySeconds);
        errors.NonNegative(Path.Child("ordinals", "start"), spec.Ordinals?.Start);
        if (spec.ServiceName.Length > 0)
        {
            errors.Invalid(Path.Child("serviceName"), spec.ServiceName, NameRules.DnsLabel(spec.ServiceName));
        }

        for (var i = 0; claims && i < spec.VolumeClaimTemplates.Count; i++)
        {
            ClaimSpecValidation.Check(spec.VolumeClaimTemplates[i].Spec, Path.Child("volumeClaimTemplates").Index(i).Child("spec"), errors);
        }

        var at = Path.Child("template");
        if (Selector(spec, errors) is { } selector)
        {
            PodTemplateValidation.Selected(spec.Template, selector, at, errors);
            if (template)
            {
                PodTemplateValidation.Check(WithClaims(spec), at, errors);
            }
        }

        PodTemplateValidation.RunsForEver(spec.Template, at, errors, "StatefulSet");
    }

    private static void UpdateStrategy(StatefulSetUpdateStrategy strategy, FieldPath path, FieldErrors errors)
    {
        switch (strategy)
        {
            case { Type: "OnDelete", RollingUpdate: { } rolling }:
                errors.Invalid(path.Child("rollingUpdate"), GoView.Of(rolling), "only allowed for updateStrategy 'RollingUpdate'");
                break;
            case { Type: "RollingUpdate", RollingUpdate: { } rolling }:
                errors.NonNegative(path.Child("rollingUpdate", "partition"), rolling.Partition);
                if (rolling.MaxUnavailable is { } unavailable)
                {
                    var at = path.Child("rollingUpdate", "maxUnavailable");
                    CountValidation.NumberOrPercent(unavailable, at, errors);
                    if (CountValidation.Number(unavailable) == 0)
                    {
                        errors.Invalid(at, unavailable, "cannot be 0");
                    }

                    CountValidation.AtMostAll(unavailable, at, errors);
                }

                break;
            case { Type: "OnDelete" or "RollingUpdate" }:
                break;
            default:
                errors.Invalid(path, GoView.Of(strategy), "must be 'RollingUpdate' or 'OnDelete'");
                break;
        }
    }

    private static void Retention(string policy, FieldPath path, FieldErrors errors)
    {
        if (policy is not ("Retain" or "Delete"))
        {
            errors.NotSupported(path, policy, "Retain", "Delete");
        }
    }

    /// <summary>The selector; one that selects nothing where it is missing, null where it is malformed.</summary>
    private static Selector? Selector(StatefulSetSpec spec, FieldErrors errors)
    {
        if (spec.Selector is not { } selector)
        {
            errors.Required(Path.Child("selector"));
            return Selectors.Selector.Nothing;
        }

        LabelSelectorValidation.Check(selector, Path.Child("selector"), errors);
        if (LabelSelectorValidation.IsEmpty(selector))
        {
            errors.Invalid(Path.Child("selector"), selector, "empty selector is invalid for statefulset");
        }

        if (PodTemplateValidation.TrySelector(selector) is { } found)
        {
            return found;
        }

        errors.Invalid(Path.Child("selector"), selector, "");
        return null;
    }

    /// <summary>The template with a volume for each claim, as its pods will have them; a claim's volume stands for one of the same name.</summary>
    private static PodTemplateSpec WithClaims(StatefulSetSpec spec)
    {
        if (spec.VolumeClaimTemplates.IsEmpty)
        {
            return spec.Template;
        }

        var claims = spec.VolumeClaimTemplates.AsSpan().ToArray().Select(static c => new Volume
        {
            Name = c.Metadata.Name,
            VolumeSource = new() { PersistentVolumeClaim = new() { ClaimName = c.Metadata.Name } },
        });
        var others = spec.Template.Spec.Volumes.RemoveAll(v => spec.VolumeClaimTemplates.Exists(c => c.Metadata.Name == v.Name));
        return spec.Template with { Spec = spec.Template.Spec with { Volumes = claims.Concat(others).ToApiList() } };
    }
}
