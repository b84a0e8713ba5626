using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The quality-of-service class of a pod, from what its containers ask for.</summary>
public static class PodQos
{
    /// <summary><c>Guaranteed</c>, <c>Burstable</c> or <c>BestEffort</c>.</summary>
    public static string Compute(PodSpec spec)
    {
        if (spec.Resources is { } pod && (HasComputeResource(pod.Limits) || HasComputeResource(pod.Requests)))
        {
            return Compute([pod]);
        }

        return Compute([.. spec.Containers.AsSpan().ToArray().Select(static c => c.Resources), .. spec.InitContainers.AsSpan().ToArray().Select(static c => c.Resources)]);
    }

    private static bool HasComputeResource(ApiMap<Quantity> amounts) => amounts.ContainsKey("cpu") || amounts.ContainsKey("memory");

    private static string Compute(ReadOnlySpan<ResourceRequirements> all)
    {
        var any = false;
        var guaranteed = true;
        foreach (var resources in all)
        {
            foreach (var name in (ReadOnlySpan<string>)["cpu", "memory"])
            {
                var request = resources.Requests.GetValueOrDefault(name);
                var limit = resources.Limits.GetValueOrDefault(name);
                any |= request.Sign > 0 || limit.Sign > 0;
                guaranteed &= limit.Sign > 0 && request == limit;
            }
        }

        return !any ? "BestEffort" : guaranteed ? "Guaranteed" : "Burstable";
    }
}
