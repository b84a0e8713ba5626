using System.Globalization;
using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Jobs;

/// <summary>The pods of Jobs: what marks them, and how new ones are made.</summary>
internal static class JobPods
{
    /// <summary>Holds a pod until it has been counted.</summary>
    public const string Finalizer = "batch.kubernetes.io/job-tracking";

    private const string IndexKey = "batch.kubernetes.io/job-completion-index";
    private const string FailuresKey = "batch.kubernetes.io/job-index-failure-count";
    private const string IgnoredFailuresKey = "batch.kubernetes.io/job-index-ignored-failure-count";
    private const string IndexVariable = "JOB_COMPLETION_INDEX";

    public static bool IsHeld(Pod pod) => pod.Metadata.Finalizers.Exists(static f => f == Finalizer);

    /// <summary>The index of a pod; null where it has none.</summary>
    public static int? IndexOf(Pod pod) => Number(pod, IndexKey);

    /// <summary>How often pods of the index had failed when this one was made.</summary>
    public static int FailuresBefore(Pod pod) => Number(pod, FailuresKey) ?? 0;

    /// <summary>The same for failures that the policy ignores; they count for the back-off alone.</summary>
    public static int IgnoredFailuresBefore(Pod pod) => Number(pod, IgnoredFailuresKey) ?? 0;

    /// <summary>When a pod ended: when its last container did, or else when it was deleted or last changed its readiness.</summary>
    public static DateTimeOffset EndOf(Pod pod, DateTimeOffset now)
    {
        Time? last = null;
        foreach (var status in pod.Status.ContainerStatuses)
        {
            if (status.State.Terminated?.FinishedAt is { } finished && (last is null || finished > last))
            {
                last = finished;
            }
        }

        last ??= PodRules.Condition(pod, "Ready")?.LastTransitionTime ?? pod.Metadata.DeletionTimestamp;
        return last?.ToDateTimeOffset() ?? now;
    }

    /// <summary>A new pod.</summary>
    /// <param name="index">The index, for indexed Jobs.</param>
    /// <param name="failures">The failures of the index so far, counted and ignored; null where they are not kept per index.</param>
    public static Pod Make(Job job, int? index, (int Counted, int Ignored)? failures)
    {
        var pod = PodTemplates.Instantiate(job.Spec.Template, job);
        var meta = pod.Metadata with { Finalizers = pod.Metadata.Finalizers.Exists(static f => f == Finalizer) ? pod.Metadata.Finalizers : pod.Metadata.Finalizers.Add(Finalizer) };
        if (index is not { } number)
        {
            return pod with { Metadata = meta };
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        var annotations = meta.Annotations.Set(IndexKey, text);
        if (failures is { } before)
        {
            annotations = annotations.Set(FailuresKey, before.Counted.ToString(CultureInfo.InvariantCulture));
            annotations = before.Ignored > 0 ? annotations.Set(IgnoredFailuresKey, before.Ignored.ToString(CultureInfo.InvariantCulture)) : annotations;
        }

        var name = job.Metadata.Name.Length + text.Length + 1 > 63 ? job.Metadata.Name[..(62 - text.Length)] : job.Metadata.Name;
        return pod with
        {
            Metadata = meta with { Annotations = annotations, Labels = meta.Labels.Set(IndexKey, text), GenerateName = $"{job.Metadata.Name}-{text}-" },
            Spec = pod.Spec with
            {
                Hostname = $"{name}-{text}",
                InitContainers = pod.Spec.InitContainers.Map(static c => WithIndex(c)),
                Containers = pod.Spec.Containers.Map(static c => WithIndex(c)),
            },
        };
    }

    private static Container WithIndex(Container container) => container.Env.Exists(static e => e.Name == IndexVariable)
        ? container
        : container with { Env = container.Env.Add(new() { Name = IndexVariable, ValueFrom = new() { FieldRef = new() { FieldPath = $"metadata.labels['{IndexKey}']" } } }) };

    private static int? Number(Pod pod, string key) =>
        int.TryParse(pod.Metadata.Annotations.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
