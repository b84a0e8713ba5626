using Kuber.Api.Meta.V1;
using Kuber.Api.Selectors;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for templates of pods, as the kinds that make pods share them.</summary>
internal static class PodTemplateValidation
{
    /// <summary>Checks a template.</summary>
    public static void Check(PodTemplateSpec template, FieldPath path, FieldErrors errors)
    {
        ObjectMetaValidation.Labels(template.Metadata.Labels, path.Child("labels"), errors);
        ObjectMetaValidation.Annotations(template.Metadata.Annotations, path.Child("annotations"), errors);
        PodValidation.Annotations(template.Metadata.Annotations, template.Spec, path.Child("annotations"), errors);
        PodValidation.Spec(template.Spec, null, path.Child("spec"), errors);
        PodValidation.ProfilesAgree(template.Metadata.Annotations, template.Spec, path.Child("spec"), errors);
        if (!template.Spec.EphemeralContainers.IsEmpty)
        {
            errors.Forbidden(path.Child("spec", "ephemeralContainers"), "ephemeral containers not allowed in pod template");
        }
    }

    /// <summary>Checks that the template's pods are selected.</summary>
    public static void Selected(PodTemplateSpec template, Selector selector, FieldPath path, FieldErrors errors)
    {
        if (!selector.IsEverything && !selector.Matches(template.Metadata.Labels))
        {
            errors.Invalid(path.Child("metadata", "labels"), template.Metadata.Labels, "`selector` does not match template `labels`");
        }
    }

    /// <summary>Checks a template whose pods are to run for ever.</summary>
    public static void ForReplicas(PodTemplateSpec template, Selector selector, FieldPath path, FieldErrors errors)
    {
        Selected(template, selector, path, errors);
        Check(template, path, errors);
        RunsForEver(template, path, errors, "ReplicaSet");
    }

    /// <summary>Checks that a template's pods are restarted always and have no deadline.</summary>
    public static void RunsForEver(PodTemplateSpec template, FieldPath path, FieldErrors errors, string kind)
    {
        if (template.Spec.RestartPolicy != "Always")
        {
            errors.NotSupported(path.Child("spec", "restartPolicy"), template.Spec.RestartPolicy, "Always");
        }

        if (template.Spec.ActiveDeadlineSeconds is not null)
        {
            errors.Forbidden(path.Child("spec", "activeDeadlineSeconds"), $"activeDeadlineSeconds in {kind} is not Supported");
        }
    }

    /// <summary>Checks a selector that must be there; returns what it selects, null where it is malformed.</summary>
    public static Selector? RequiredSelector(LabelSelector? selector, FieldPath path, FieldErrors errors, string kind)
    {
        if (selector is null)
        {
            errors.Required(path);
            return Selector.Nothing;
        }

        LabelSelectorValidation.Check(selector, path, errors);
        if (LabelSelectorValidation.IsEmpty(selector))
        {
            errors.Invalid(path, selector, $"empty selector is invalid for {kind}");
        }

        if (TrySelector(selector) is { } found)
        {
            return found;
        }

        errors.Invalid(path, selector, "invalid label selector");
        return null;
    }

    /// <summary>The selector; null where an expression is malformed.</summary>
    public static Selector? TrySelector(LabelSelector selector)
    {
        foreach (var expression in selector.MatchExpressions)
        {
            var good = expression.Operator switch
            {
                "In" or "NotIn" => !expression.Values.IsEmpty && !expression.Values.Exists(static v => NameRules.LabelValue(v).Count > 0),
                "Exists" or "DoesNotExist" => expression.Values.IsEmpty,
                _ => false,
            };
            if (!good || NameRules.QualifiedName(expression.Key).Count > 0)
            {
                return null;
            }
        }

        foreach (var (key, value) in selector.MatchLabels)
        {
            if (NameRules.QualifiedName(key).Count > 0 || NameRules.LabelValue(value).Count > 0)
            {
                return null;
            }
        }

        return Selector.From(selector);
    }
}
