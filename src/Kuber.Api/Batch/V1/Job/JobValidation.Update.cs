using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <content>What may change of a job once it is there.</content>
internal static partial class JobValidation
{
    private static void Completions(JobSpec spec, JobSpec before, FieldErrors errors)
    {
        if (spec.CompletionMode != "Indexed")
        {
            errors.Immutable(Path.Child("completions"), spec.Completions, before.Completions);
        }
        else if (spec.Completions != before.Completions && spec.Completions is not null && spec.Completions != spec.Parallelism)
        {
            errors.Invalid(Path.Child("completions"), spec.Completions, "can only be modified in tandem with spec.parallelism");
        }
    }

    /// <summary>
    /// The template is fixed, but for a suspended job without pods: there placement, labels, annotations and resources may
    /// still change.
    /// </summary>
    private static void Template(JobSpec spec, Job old, FieldErrors errors)
    {
        var (template, before) = (spec.Template, old.Spec.Template);
        if (!IsOpen(old))
        {
            errors.Unchanged(Path.Child("template"), template, before);
            return;
        }

        var pod = before.Spec with
        {
            Affinity = Affinity(template.Spec.Affinity, before.Spec.Affinity),
            NodeSelector = template.Spec.NodeSelector,
            Tolerations = template.Spec.Tolerations,
            SchedulingGates = template.Spec.SchedulingGates,
            Containers = Resources(before.Spec.Containers, template.Spec.Containers),
            InitContainers = Resources(before.Spec.InitContainers, template.Spec.InitContainers),
        };
        if (before with { Spec = template.Spec, Metadata = before.Metadata with { Labels = template.Metadata.Labels, Annotations = template.Metadata.Annotations } } != template)
        {
            errors.Unchanged(Path.Child("template"), template, before);
        }

        errors.Unchanged(Path.Child("template", "spec"), template.Spec, pod);
    }

    private static bool IsOpen(Job old) => old.Spec.Suspend == true
        && (old.Status.StartTime is null || (old.Status.Active == 0 && old.Status.Conditions.Exists(static c => c is { Type: "Suspended", Status: "True" })));

    /// <summary>The old affinity with the new affinity to nodes.</summary>
    private static Affinity? Affinity(Affinity? value, Affinity? old)
    {
        if (value is null && old is not null)
        {
            old = old with { NodeAffinity = null };
            return old == Core.V1.Affinity.Empty ? null : old;
        }

        return value is null ? null : (old ?? Core.V1.Affinity.Empty) with { NodeAffinity = value.NodeAffinity };
    }

    /// <summary>The old containers with the new resources.</summary>
    private static ApiList<Container> Resources(ApiList<Container> old, ApiList<Container> value)
    {
        if (old.Count != value.Count)
        {
            return old;
        }

        var i = 0;
        return old.Map(c => c with { Resources = value[i++].Resources });
    }
}
