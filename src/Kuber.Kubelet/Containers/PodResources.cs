using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Containers;

/// <summary>Turns requests and limits into values of cgroups.</summary>
internal static class PodResources
{
    public const long CpuPeriod = 100_000;
    private const long MinShares = 2;
    private const long MaxShares = 262_144;
    private const long MinQuota = 1_000;

    /// <summary>CPU shares (v1) of a request in thousandths of a core.</summary>
    public static long Shares(long milliCpu) => milliCpu <= 0 ? MinShares : Math.Clamp(milliCpu * 1024 / 1000, MinShares, MaxShares);

    /// <summary>The quota in microseconds per period of a limit; 0 for none.</summary>
    public static long Quota(long milliCpu) => milliCpu <= 0 ? 0 : Math.Max(MinQuota, milliCpu * CpuPeriod / 1000);

    /// <summary>CPU weight (v2) of shares (v1), 1 to 10,000.</summary>
    public static long Weight(long shares) => 1 + ((Math.Clamp(shares, MinShares, MaxShares) - 2) * 9999 / 262_142);

    /// <summary>The cgroup values of a container.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="container">The container.</param>
    /// <param name="memoryCapacity">The node's memory in bytes, by which the OOM score is measured.</param>
    /// <param name="unified">The node has cgroup v2.</param>
    public static LinuxContainerResources Of(Pod pod, Container container, long memoryCapacity, bool unified)
    {
        var requests = container.Resources.Requests;
        var limits = container.Resources.Limits;
        var cpuRequest = requests.GetValueOrDefault("cpu");
        var cpuLimit = limits.GetValueOrDefault("cpu");
        var shares = Shares((cpuRequest.IsZero ? cpuLimit : cpuRequest).MilliValue);
        var quota = Quota(cpuLimit.MilliValue);
        var memory = limits.GetValueOrDefault("memory").Value;
        if (memory == 0)
        {
            memory = pod.Spec.Resources?.Limits.GetValueOrDefault("memory").Value ?? 0;
        }

        return new LinuxContainerResources
        {
            CpuShares = shares,
            CpuPeriod = quota > 0 ? CpuPeriod : 0,
            CpuQuota = quota,
            MemoryLimitInBytes = memory,
            MemorySwapLimitInBytes = memory,
            OomScoreAdj = OomScore(pod, container, memoryCapacity),
            Unified = unified ? ApiMap.Of(("memory.oom.group", "1")) : default,
        };
    }

    /// <summary>The score by which the kernel chooses whom to kill: guaranteed pods last, best-effort pods first.</summary>
    public static long OomScore(Pod pod, Container container, long memoryCapacity)
    {
        if (pod.Spec.Priority >= 2_000_000_000)
        {
            return -997;
        }

        switch (PodQos.Compute(pod.Spec))
        {
            case "Guaranteed":
                return -997;
            case "BestEffort":
                return 1000;
            default:
                var request = container.Resources.Requests.GetValueOrDefault("memory").Value;
                var score = memoryCapacity <= 0 ? 999 : 1000 - (1000 * request / memoryCapacity);
                return Math.Clamp(score, 3, 999);
        }
    }

    /// <summary>The sum over a pod's containers of a resource; init containers count by the highest of their steps.</summary>
    public static Quantity Sum(PodSpec spec, string resource, Func<ResourceRequirements, ApiMap<Quantity>> side)
    {
        var main = spec.Containers.Aggregate(Quantity.Of(0), (sum, c) => sum + side(c.Resources).GetValueOrDefault(resource));
        var sidecars = Quantity.Of(0);
        var peak = Quantity.Of(0);
        foreach (var container in spec.InitContainers)
        {
            var value = side(container.Resources).GetValueOrDefault(resource);
            if (container.IsSidecar())
            {
                sidecars += value;
                peak = sidecars > peak ? sidecars : peak;
            }
            else
            {
                peak = sidecars + value > peak ? sidecars + value : peak;
            }
        }

        main += sidecars;
        var total = main > peak ? main : peak;
        if (spec.Resources is { } own && side(own).TryGetValue(resource, out var declared))
        {
            total = declared;
        }

        return spec.Overhead.TryGetValue(resource, out var overhead) && !total.IsZero ? total + overhead : total;
    }

    /// <summary>A decimal number for a cgroup file.</summary>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
