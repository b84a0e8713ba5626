using System.Globalization;
using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Jobs;

/// <summary>What a Job's policy says of a failed pod (KEP-3329).</summary>
/// <param name="Counts">Whether the failure counts towards the back-off limit.</param>
/// <param name="FailsIndex">Whether it fails the pod's index.</param>
/// <param name="FailsJob">Why it fails the whole Job; null where it does not.</param>
internal sealed record PodFailureRules(bool Counts, bool FailsIndex, string? FailsJob)
{
    private static readonly PodFailureRules Counted = new(true, false, null);

    /// <summary>The first rule that matches decides; without one the failure counts.</summary>
    public static PodFailureRules Judge(Job job, Pod pod)
    {
        var rules = job.Spec.PodFailurePolicy?.Rules ?? default;
        for (var i = 0; i < rules.Count; i++)
        {
            if (Match(rules[i], pod, i) is { } message)
            {
                return rules[i].Action switch
                {
                    "Ignore" => new(false, false, null),
                    "FailIndex" => new(true, true, null),
                    "FailJob" => new(true, false, message),
                    _ => Counted,
                };
            }
        }

        return Counted;
    }

    private static string? Match(PodFailurePolicyRule rule, Pod pod, int index)
    {
        if (rule.OnExitCodes is { } codes)
        {
            return MatchExitCode(codes, rule.Action, pod, pod.Status.ContainerStatuses, index)
                ?? MatchExitCode(codes, rule.Action, pod, pod.Status.InitContainerStatuses, index);
        }

        foreach (var pattern in rule.OnPodConditions)
        {
            foreach (var condition in pod.Status.Conditions)
            {
                if (condition.Type == pattern.Type && condition.Status == (pattern.Status.Length == 0 ? "True" : pattern.Status))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"Pod {pod.Metadata.Namespace}/{pod.Metadata.Name} has condition {condition.Type} matching {rule.Action} rule at index {index}");
                }
            }
        }

        return null;
    }

    private static string? MatchExitCode(PodFailurePolicyOnExitCodesRequirement wanted, string action, Pod pod, ApiList<ContainerStatus> statuses, int index)
    {
        foreach (var status in statuses)
        {
            if (status.State.Terminated is not { } ended || ended.ExitCode == 0 || (wanted.ContainerName is { } name && name != status.Name))
            {
                continue;
            }

            if (wanted.Values.Exists(v => v == ended.ExitCode) == (wanted.Operator == "In"))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Container {status.Name} for pod {pod.Metadata.Namespace}/{pod.Metadata.Name} failed with exit code {ended.ExitCode} matching {action} rule at index {index}");
            }
        }

        return null;
    }
}
