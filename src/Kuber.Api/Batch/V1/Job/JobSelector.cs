using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>The labels and the selector that a job gets of its own, so that it owns no pods of others.</summary>
internal static class JobSelector
{
    private const string Prefix = "batch.kubernetes.io/";
    private const string JobName = "job-name";
    private const string ControllerUid = "controller-uid";

    /// <summary>The job with labels on its template and a selector for them, unless the user manages both.</summary>
    public static Job Generate(Job job)
    {
        if (job.Spec.ManualSelector == true)
        {
            return job;
        }

        var (name, uid) = (job.Metadata.Name, job.Metadata.Uid);
        var given = job.Spec.Template.Metadata.Labels;
        var labels = given;
        foreach (var (key, value) in (ReadOnlySpan<(string, string)>)[(JobName, name), (Prefix + JobName, name), (ControllerUid, uid), (Prefix + ControllerUid, uid)])
        {
            labels = labels.ContainsKey(key) ? labels : labels.Set(key, value);
        }

        var selector = job.Spec.Selector ?? new();
        if (!selector.MatchLabels.ContainsKey(Prefix + ControllerUid))
        {
            selector = selector with { MatchLabels = selector.MatchLabels.Set(Prefix + ControllerUid, uid) };
        }

        // Labels that defaulting took over from the template follow it.
        var meta = !given.IsEmpty && job.Metadata.Labels.IsSame(given) ? job.Metadata with { Labels = labels } : job.Metadata;
        return job with
        {
            Metadata = meta,
            Spec = job.Spec with { Selector = selector, Template = job.Spec.Template with { Metadata = job.Spec.Template.Metadata with { Labels = labels } } },
        };
    }

    /// <summary>Checks that labels and selector are those generated for the job.</summary>
    public static void Check(Job job, FieldErrors errors)
    {
        if (job.Spec.ManualSelector == true || job.Spec.Selector is not { } wanted)
        {
            return;
        }

        var path = FieldPath.Of("spec", "template", "metadata", "labels");
        var (labels, name, uid) = (job.Spec.Template.Metadata.Labels, job.Metadata.Name, job.Metadata.Uid);
        Label(labels, ControllerUid, uid, path, errors);
        Label(labels, JobName, name, path, errors);
        Label(labels, Prefix + ControllerUid, uid, path, errors);
        Label(labels, Prefix + JobName, name, path, errors);
        var expected = ApiMap.Of<string>((ControllerUid, uid), (JobName, name), (Prefix + ControllerUid, uid), (Prefix + JobName, name));
        if (PodTemplateValidation.TrySelector(wanted) is { } selector && !selector.Matches(expected))
        {
            errors.Invalid(FieldPath.Of("spec", "selector"), wanted, "`selector` not auto-generated");
        }
    }

    private static void Label(ApiMap<string> labels, string key, string expected, FieldPath path, FieldErrors errors)
    {
        if (!labels.TryGetValue(key, out var value))
        {
            errors.Required(path.Key(key), $"must be '{expected}'");
        }
        else if (value != expected)
        {
            errors.Invalid(path.Key(key), labels, $"must be '{expected}'");
        }
    }
}
