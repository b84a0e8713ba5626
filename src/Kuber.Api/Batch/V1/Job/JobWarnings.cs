using Kuber.Api.Core.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>What is allowed in jobs and yet worth a warning.</summary>
internal static class JobWarnings
{
    private const int ManyCompletions = 100_000;
    private const int MuchParallelism = 10_000;

    /// <summary>The warnings for what a job, or a template of jobs, wants.</summary>
    public static List<string> Of(JobSpec spec, FieldPath path)
    {
        var warnings = PodWarnings.OfTemplate(spec.Template, path.Child("template"));
        if (spec is { CompletionMode: "Indexed", Completions: > ManyCompletions, Parallelism: > MuchParallelism })
        {
            warnings.Insert(0, $"{path}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail");
        }

        return warnings;
    }
}
