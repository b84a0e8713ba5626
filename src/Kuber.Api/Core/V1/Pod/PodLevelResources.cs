using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Defaults of the resources of a whole pod (KEP-2837): requests come from the containers' sums, then from the limits.</summary>
internal static class PodLevelResources
{
    /// <summary>Whether a resource can be set for a whole pod.</summary>
    public static bool IsSupported(string name) => name is "cpu" or "memory" || name.StartsWith("hugepages-", StringComparison.Ordinal);

    /// <summary>The spec with the pod's own requests and limits filled in.</summary>
    public static PodSpec Apply(PodSpec spec, ResourceRequirements resources)
    {
        var limits = resources.Limits;
        var requests = resources.Requests;
        if (limits.IsEmpty && requests.IsEmpty)
        {
            return spec;
        }

        var (sums, sumsOfLimits) = (Sum(spec, static r => r.Requests), Sum(spec, static r => r.Limits));
        foreach (var (name, amount) in sumsOfLimits)
        {
            if (name.StartsWith("hugepages-", StringComparison.Ordinal) && !limits.ContainsKey(name))
            {
                limits = limits.Set(name, amount);
            }
        }

        foreach (var (name, amount) in sums)
        {
            if (IsSupported(name) && !requests.ContainsKey(name) && !name.StartsWith("hugepages-", StringComparison.Ordinal))
            {
                requests = requests.Set(name, amount);
            }
        }

        foreach (var (name, limit) in limits)
        {
            if (IsSupported(name) && !requests.ContainsKey(name))
            {
                requests = requests.Set(name, limit);
            }
        }

        return limits.IsSame(resources.Limits) && requests.IsSame(resources.Requests)
            ? spec
            : spec with { Resources = resources with { Limits = limits, Requests = requests } };
    }

    /// <summary>What the containers ask for together: the sum of those that run side by side, or an init container's where that is more.</summary>
    public static ApiMap<Quantity> Sum(PodSpec spec, Func<ResourceRequirements, ApiMap<Quantity>> amounts)
    {
        ApiMap<Quantity> total = ApiMap.Of<Quantity>();
        foreach (var container in spec.Containers)
        {
            total = Add(total, amounts(container.Resources));
        }

        ApiMap<Quantity> restartable = ApiMap.Of<Quantity>();
        ApiMap<Quantity> peak = ApiMap.Of<Quantity>();
        foreach (var container in spec.InitContainers)
        {
            if (container.RestartPolicy == "Always")
            {
                total = Add(total, amounts(container.Resources));
                restartable = Add(restartable, amounts(container.Resources));
                peak = Max(peak, restartable);
            }
            else
            {
                peak = Max(peak, Add(restartable, amounts(container.Resources)));
            }
        }

        return Max(total, peak);
    }

    private static ApiMap<Quantity> Add(ApiMap<Quantity> left, ApiMap<Quantity> right)
    {
        foreach (var (name, amount) in right)
        {
            left = left.Set(name, left.TryGetValue(name, out var there) ? there + amount : amount);
        }

        return left;
    }

    private static ApiMap<Quantity> Max(ApiMap<Quantity> left, ApiMap<Quantity> right)
    {
        foreach (var (name, amount) in right)
        {
            if (!left.TryGetValue(name, out var there) || there < amount)
            {
                left = left.Set(name, amount);
            }
        }

        return left;
    }
}
