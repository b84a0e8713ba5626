using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>The rules for jobs and templates of jobs.</summary>
internal static partial class JobValidation
{
    private const int MaximumParallelism = 100_000;
    private const int MaximumFailedIndexes = 100_000;
    private const int ManyCompletions = 100_000;
    private const int MaximumOfMany = 10_000;
    private const int MaximumManagedBy = 63;
    private const string NotIndexed = "requires indexed completion mode";

    private static readonly FieldPath Path = FieldPath.Of("spec");

    /// <summary>Checks a new job.</summary>
    public static void Create(Job value, FieldErrors errors)
    {
        JobSelector.Check(value, errors);
        Check(value.Spec, errors);
        if (value.Spec is { CompletionMode: "Indexed", Completions: > 0 })
        {
            var longest = string.Create(CultureInfo.InvariantCulture, $"{value.Metadata.Name}-{value.Spec.Completions - 1}");
            if (NameRules.DnsLabel(longest).Count > 0)
            {
                errors.Invalid(FieldPath.Of("metadata", "name"), value.Metadata.Name, $"will not able to create pod with invalid DNS label: {longest}");
            }
        }
    }

    /// <summary>Checks a change: as a new job, and again as a change of it, so that what is wrong shows twice among the causes.</summary>
    public static void Update(Job value, Job old, FieldErrors errors)
    {
        var (spec, before) = (value.Spec, old.Spec);
        Create(value, errors);
        Check(spec, errors);
        Completions(spec, before, errors);
        errors.Immutable(Path.Child("selector"), spec.Selector, before.Selector);
        Template(spec, old, errors);
        errors.Immutable(Path.Child("completionMode"), spec.CompletionMode, before.CompletionMode);
        errors.Unchanged(Path.Child("podFailurePolicy"), spec.PodFailurePolicy, before.PodFailurePolicy);
        errors.Immutable(Path.Child("backoffLimitPerIndex"), spec.BackoffLimitPerIndex, before.BackoffLimitPerIndex);
        errors.Immutable(Path.Child("managedBy"), spec.ManagedBy, before.ManagedBy);
        errors.Unchanged(Path.Child("successPolicy"), spec.SuccessPolicy, before.SuccessPolicy);
    }

    /// <summary>Checks what jobs and templates of jobs have in common.</summary>
    public static void Common(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        errors.NonNegative(path.Child("parallelism"), spec.Parallelism);
        errors.NonNegative(path.Child("completions"), spec.Completions);
        errors.NonNegative(path.Child("activeDeadlineSeconds"), spec.ActiveDeadlineSeconds);
        errors.NonNegative(path.Child("backoffLimit"), spec.BackoffLimit);
        errors.NonNegative(path.Child("ttlSecondsAfterFinished"), spec.TtlSecondsAfterFinished);
        errors.NonNegative(path.Child("backoffLimitPerIndex"), spec.BackoffLimitPerIndex);
        if (spec.MaxFailedIndexes is { } most)
        {
            errors.NonNegative(path.Child("maxFailedIndexes"), most);
            if (spec.BackoffLimitPerIndex is null)
            {
                errors.Required(path.Child("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
            }
        }

        if (spec.ManagedBy is { } manager)
        {
            DomainPrefixedPath.Check(manager, path.Child("managedBy"), errors);
            if (NameRules.Utf8Length(manager) > MaximumManagedBy)
            {
                errors.TooLong(path.Child("managedBy"), MaximumManagedBy);
            }
        }

        Mode(spec, path, errors);
        FailurePolicy(spec, path.Child("podFailurePolicy"), errors);
        if (spec.SuccessPolicy is { } success)
        {
            if (spec.CompletionMode != "Indexed")
            {
                errors.Invalid(path.Child("successPolicy"), GoView.Of(success), NotIndexed);
            }
            else
            {
                SuccessPolicy(success, spec.Completions ?? 0, path.Child("successPolicy", "rules"), errors);
            }
        }

        if (spec.PodReplacementPolicy is { } replacement)
        {
            if (spec.PodFailurePolicy is not null && replacement != "Failed")
            {
                errors.NotSupported(path.Child("podReplacementPolicy"), replacement, "Failed");
            }
            else if (replacement is not ("Failed" or "TerminatingOrFailed"))
            {
                errors.NotSupported(path.Child("podReplacementPolicy"), replacement, "Failed", "TerminatingOrFailed");
            }
        }

        PodTemplateValidation.Check(spec.Template, path.Child("template"), errors);
        RestartPolicy(spec, path.Child("template", "spec", "restartPolicy"), errors);
    }

    private static void Check(JobSpec spec, FieldErrors errors)
    {
        Common(spec, Path, errors);
        if (spec.Selector is null)
        {
            errors.Required(Path.Child("selector"));
            if (!spec.Template.Metadata.Labels.IsEmpty)
            {
                errors.Invalid(Path.Child("template", "metadata", "labels"), spec.Template.Metadata.Labels, "`selector` does not match template `labels`");
            }

            return;
        }

        LabelSelectorValidation.Check(spec.Selector, Path.Child("selector"), errors);
        if (PodTemplateValidation.TrySelector(spec.Selector) is { } selector && !selector.Matches(spec.Template.Metadata.Labels))
        {
            errors.Invalid(Path.Child("template", "metadata", "labels"), spec.Template.Metadata.Labels, "`selector` does not match template `labels`");
        }
    }

    private static void Mode(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.CompletionMode is not (null or "NonIndexed" or "Indexed"))
        {
            errors.NotSupported(path.Child("completionMode"), spec.CompletionMode, "NonIndexed", "Indexed");
        }

        if (spec.CompletionMode == "Indexed")
        {
            Indexed(spec, path, errors);
        }
        else if (spec.CompletionMode is null or "NonIndexed")
        {
            if (spec.BackoffLimitPerIndex is { } limit)
            {
                errors.Invalid(path.Child("backoffLimitPerIndex"), limit, NotIndexed);
            }

            if (spec.MaxFailedIndexes is { } most)
            {
                errors.Invalid(path.Child("maxFailedIndexes"), most, NotIndexed);
            }
        }
    }

    private static void Indexed(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        const string OfMany = "must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index";
        if (spec.Completions is null)
        {
            errors.Required(path.Child("completions"), "when completion mode is Indexed");
        }

        if (spec.Parallelism is > MaximumParallelism)
        {
            errors.Invalid(path.Child("parallelism"), spec.Parallelism, "must be less than or equal to 100000 when completion mode is Indexed");
        }

        if (spec.MaxFailedIndexes > spec.Completions)
        {
            errors.Invalid(path.Child("maxFailedIndexes"), spec.MaxFailedIndexes, "must be less than or equal to completions");
        }

        if (spec.MaxFailedIndexes is > MaximumFailedIndexes)
        {
            errors.Invalid(path.Child("maxFailedIndexes"), spec.MaxFailedIndexes, "must be less than or equal to 100000");
        }

        if (spec.Completions is not > ManyCompletions || spec.BackoffLimitPerIndex is null)
        {
            return;
        }

        if (spec.MaxFailedIndexes is null)
        {
            errors.Required(path.Child("maxFailedIndexes"), "must be specified when completions is above 100000");
        }

        if (spec.Parallelism is > MaximumOfMany)
        {
            errors.Invalid(path.Child("parallelism"), spec.Parallelism, OfMany);
        }

        if (spec.MaxFailedIndexes is > MaximumOfMany)
        {
            errors.Invalid(path.Child("maxFailedIndexes"), spec.MaxFailedIndexes, OfMany);
        }
    }

    private static void RestartPolicy(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        switch (spec.Template.Spec.RestartPolicy)
        {
            case "Always" or "":
                errors.Required(path, "valid values: \"OnFailure\", \"Never\"");
                break;
            case "OnFailure" when spec.PodFailurePolicy is not null:
                errors.Invalid(path, "OnFailure", "only \"Never\" is supported when podFailurePolicy is specified");
                break;
            case "OnFailure" or "Never":
                break;
            case var other:
                errors.NotSupported(path, other, "OnFailure", "Never");
                break;
        }
    }
}
