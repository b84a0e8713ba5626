using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Scheduling;

namespace Kuber.ApiServer.Admission.LimitRanger;

/// <summary>The bounds of a limit range: which of them a pod or a claim breaks.</summary>
internal static class LimitRangeRules
{
    /// <summary>One message for each bound that a pod breaks.</summary>
    public static IReadOnlyList<string> Broken(LimitRange range, Pod pod)
    {
        List<string> broken = [];
        foreach (var item in range.Spec.Limits)
        {
            if (item.Type == "Container")
            {
                foreach (var container in pod.Spec.Containers)
                {
                    Check(item, container.Resources.Requests, container.Resources.Limits, broken);
                }

                foreach (var container in pod.Spec.InitContainers)
                {
                    Check(item, container.Resources.Requests, container.Resources.Limits, broken);
                }
            }
            else if (item.Type == "Pod")
            {
                var spec = pod.Spec with { Overhead = default };
                Check(item, PodResources.Requests(spec), PodResources.Limits(spec), broken);
            }
        }

        return broken;
    }

    /// <summary>One message for each bound that a claim breaks.</summary>
    public static IReadOnlyList<string> Broken(LimitRange range, PersistentVolumeClaim claim)
    {
        List<string> broken = [];
        foreach (var item in range.Spec.Limits)
        {
            if (item.Type != "PersistentVolumeClaim")
            {
                continue;
            }

            foreach (var (name, bound) in item.Min)
            {
                Add(broken, Min(item.Type, name, bound, claim.Spec.Resources.Requests, default));
            }

            foreach (var (name, bound) in item.Max)
            {
                Add(broken, MaxRequest(item.Type, name, bound, claim.Spec.Resources.Requests));
            }
        }

        return broken;
    }

    private static void Check(LimitRangeItem item, ApiMap<Quantity> requests, ApiMap<Quantity> limits, List<string> broken)
    {
        foreach (var (name, bound) in item.Min)
        {
            Add(broken, Min(item.Type, name, bound, requests, limits));
        }

        foreach (var (name, bound) in item.Max)
        {
            Add(broken, Max(item.Type, name, bound, requests, limits));
        }

        foreach (var (name, bound) in item.MaxLimitRequestRatio)
        {
            Add(broken, Ratio(item.Type, name, bound, requests, limits));
        }
    }

    private static string? Min(string type, string name, Quantity bound, ApiMap<Quantity> requests, ApiMap<Quantity> limits)
    {
        var head = $"minimum {name} usage per {type} is {bound}";
        if (!requests.TryGetValue(name, out var request))
        {
            return head + ".  No request is specified";
        }

        return request < bound ? $"{head}, but request is {request}"
            : limits.TryGetValue(name, out var limit) && limit < bound ? $"{head}, but limit is {limit}"
            : null;
    }

    private static string? Max(string type, string name, Quantity bound, ApiMap<Quantity> requests, ApiMap<Quantity> limits)
    {
        var head = $"maximum {name} usage per {type} is {bound}";
        if (!limits.TryGetValue(name, out var limit))
        {
            return head + ".  No limit is specified";
        }

        return limit > bound ? $"{head}, but limit is {limit}"
            : requests.TryGetValue(name, out var request) && request > bound ? $"{head}, but request is {request}"
            : null;
    }

    private static string? MaxRequest(string type, string name, Quantity bound, ApiMap<Quantity> requests)
    {
        var head = $"maximum {name} usage per {type} is {bound}";
        return !requests.TryGetValue(name, out var request) ? head + ".  No request is specified"
            : request > bound ? $"{head}, but request is {request}"
            : null;
    }

    private static string? Ratio(string type, string name, Quantity bound, ApiMap<Quantity> requests, ApiMap<Quantity> limits)
    {
        var head = $"{name} max limit to request ratio per {type} is {bound}";
        if (!requests.TryGetValue(name, out var request) || request.IsZero)
        {
            return head + ", but no request is specified or request is 0";
        }

        if (!limits.TryGetValue(name, out var limit) || limit.IsZero)
        {
            return head + ", but no limit is specified or limit is 0";
        }

        var ratio = limit.ToDouble() / request.ToDouble();
        return ratio > bound.ToDouble() ? string.Create(CultureInfo.InvariantCulture, $"{head}, but provided ratio is {ratio:F6}") : null;
    }

    private static void Add(List<string> broken, string? why)
    {
        if (why is not null)
        {
            broken.Add(why);
        }
    }
}
