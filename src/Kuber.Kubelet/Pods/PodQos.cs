using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Pods;

/// <summary>The quality-of-service class of a pod.</summary>
internal static class PodQos
{
    /// <summary><c>Guaranteed</c>, <c>Burstable</c> or <c>BestEffort</c>, by the requests and limits of cpu and memory.</summary>
    public static string ClassOf(PodSpec spec)
    {
        var any = false;
        var guaranteed = true;
        var pod = spec.Resources;
        if (pod is not null && !(pod.Requests.IsEmpty && pod.Limits.IsEmpty))
        {
            return IsGuaranteed(pod) ? "Guaranteed" : "Burstable";
        }

        foreach (var container in spec.InitContainers.Concat(spec.Containers))
        {
            foreach (var name in (ReadOnlySpan<string>)["cpu", "memory"])
            {
                var request = container.Resources.Requests.GetValueOrDefault(name);
                var limit = container.Resources.Limits.GetValueOrDefault(name);
                any |= !request.IsZero || !limit.IsZero;
                guaranteed &= !limit.IsZero && (request.IsZero || request == limit);
            }
        }

        return !any ? "BestEffort" : guaranteed ? "Guaranteed" : "Burstable";
    }

    private static bool IsGuaranteed(ResourceRequirements resources) =>
        Matches(resources, "cpu") && Matches(resources, "memory");

    private static bool Matches(ResourceRequirements resources, string name)
    {
        var limit = resources.Limits.GetValueOrDefault(name);
        var request = resources.Requests.GetValueOrDefault(name);
        return !limit.IsZero && (request.IsZero || request == limit);
    }
}
