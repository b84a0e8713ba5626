using Kuber.Api.Core.V1;
using Kuber.Api.Registry;

namespace Kuber.Api.Batch.V1;

/// <summary>What a job gets where the user says nothing.</summary>
internal static class JobDefaults
{
    /// <summary>The job with defaults.</summary>
    public static Job Apply(Job value)
    {
        var spec = ApplyTemplate(value.Spec);
        if (spec is not { Parallelism: not null, BackoffLimit: not null, CompletionMode: not null, Suspend: not null, PodReplacementPolicy: not null, ManualSelector: not null })
        {
            spec = spec with
            {
                Completions = spec.Completions ?? (spec.Parallelism is null ? 1 : null),
                Parallelism = spec.Parallelism ?? 1,
                BackoffLimit = spec.BackoffLimit ?? (spec.BackoffLimitPerIndex is null ? 6 : int.MaxValue),
                CompletionMode = spec.CompletionMode ?? "NonIndexed",
                Suspend = spec.Suspend ?? false,
                PodReplacementPolicy = spec.PodReplacementPolicy ?? (spec.PodFailurePolicy is null ? "TerminatingOrFailed" : "Failed"),
                ManualSelector = spec.ManualSelector ?? false,
            };
        }

        var labels = spec.Template.Metadata.Labels;
        var takesLabels = value.Metadata.Labels.IsEmpty && !labels.IsEmpty;
        return ReferenceEquals(spec, value.Spec) && !takesLabels
            ? value
            : value with { Spec = spec, Metadata = takesLabels ? value.Metadata with { Labels = labels } : value.Metadata };
    }

    /// <summary>What jobs and templates of jobs have in common: defaults of the pods and of the failure policy.</summary>
    public static JobSpec ApplyTemplate(JobSpec spec)
    {
        var template = PodDefaults.Apply(spec.Template);
        var rules = spec.PodFailurePolicy?.Rules.Each(static rule =>
        {
            var patterns = rule.OnPodConditions.Each(static p => p.Status.Length > 0 ? p : p with { Status = "True" });
            return patterns.IsSame(rule.OnPodConditions) ? rule : rule with { OnPodConditions = patterns };
        });
        if (rules is { } changed && !changed.IsSame(spec.PodFailurePolicy!.Rules))
        {
            spec = spec with { PodFailurePolicy = spec.PodFailurePolicy with { Rules = changed } };
        }

        return ReferenceEquals(template, spec.Template) ? spec : spec with { Template = template };
    }
}
