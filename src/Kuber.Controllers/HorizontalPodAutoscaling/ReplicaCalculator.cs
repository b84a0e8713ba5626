using Kuber.Api.Core.V1;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>
/// Reckons how many replicas bring a metric to its target: in proportion to the ratio of value and target. Where that would
/// grow, pods that are not ready or tell nothing are taken to use nothing; where it would shrink, pods that tell nothing are
/// taken to use all of their share. So a lack of knowledge never makes a change larger, and never turns it round.
/// </summary>
internal static class ReplicaCalculator
{
    /// <summary>For a share, in percent, of what pods ask for.</summary>
    /// <param name="requests">What each pod asks for, in thousandths.</param>
    /// <exception cref="ScalingException">No pod's metric can be used.</exception>
    public static (int Replicas, int Utilization, long Average) ForUtilization(
        int current, int target, IReadOnlyDictionary<string, long> requests, Dictionary<string, PodSample> samples, PodGroups groups, Tolerance tolerance)
    {
        var values = Usable(samples, groups);
        var (ratio, utilization, average) = Utilization(values, requests, target);
        var replicas = Decide(
            current,
            groups,
            tolerance,
            ratio,
            missing => values[missing] = ratio < 1 ? requests.GetValueOrDefault(missing) * Math.Max(100, target) / 100 : 0,
            unready => values[unready] = 0,
            () => Utilization(values, requests, target).Ratio,
            values);
        return (replicas, utilization, average);
    }

    /// <summary>For an average value per pod.</summary>
    /// <exception cref="ScalingException">No pod's metric can be used.</exception>
    public static (int Replicas, long Average) ForAverage(int current, long target, Dictionary<string, PodSample> samples, PodGroups groups, Tolerance tolerance)
    {
        var values = Usable(samples, groups);
        var average = values.Values.Sum() / values.Count;
        var ratio = (double)average / target;
        var replicas = Decide(
            current,
            groups,
            tolerance,
            ratio,
            missing => values[missing] = ratio < 1 ? target : 0,
            unready => values[unready] = 0,
            () => (double)(values.Values.Sum() / values.Count) / target,
            values);
        return (replicas, average);
    }

    /// <summary>For a value of the whole, however many pods there are.</summary>
    /// <param name="ready">How many pods are ready.</param>
    public static int ForValue(int current, long value, long target, int ready, Tolerance tolerance)
    {
        var ratio = (double)value / target;
        return current == 0 ? (int)Math.Ceiling(ratio) : tolerance.Allows(ratio) ? current : (int)Math.Ceiling(ratio * ready);
    }

    /// <summary>For a value of the whole that is to be shared by pods.</summary>
    /// <param name="present">How many pods there are.</param>
    public static int ForShare(int present, long value, long target, Tolerance tolerance) =>
        present > 0 && tolerance.Allows(value / ((double)target * present)) ? present : (int)Math.Ceiling((double)value / target);

    /// <summary>What a container, or all containers, of pods ask for of a resource, in thousandths.</summary>
    /// <exception cref="ScalingException">A container asks for none.</exception>
    public static Dictionary<string, long> Requests(IEnumerable<Pod> pods, string resource, string container)
    {
        var requests = new Dictionary<string, long>();
        foreach (var pod in pods)
        {
            if (container.Length == 0 && pod.Spec.Resources?.Requests.TryGetValue(resource, out var whole) == true)
            {
                requests[pod.Metadata.Name] = whole.MilliValue;
                continue;
            }

            var sum = 0L;
            foreach (var part in pod.Spec.Containers.Concat(pod.Spec.InitContainers.Where(static c => c.RestartPolicy == "Always")))
            {
                if (container.Length > 0 && part.Name != container)
                {
                    continue;
                }

                sum += part.Resources.Requests.TryGetValue(resource, out var request)
                    ? request.MilliValue
                    : throw new ScalingException($"missing request for {resource} in container {part.Name} of Pod {pod.Metadata.Name}");
            }

            requests[pod.Metadata.Name] = sum;
        }

        return requests;
    }

    private static Dictionary<string, long> Usable(Dictionary<string, PodSample> samples, PodGroups groups)
    {
        var values = samples.Where(s => !groups.Ignored.Contains(s.Key) && !groups.Unready.Contains(s.Key)).ToDictionary(static s => s.Key, static s => s.Value.Value);
        return values.Count > 0 ? values : throw new ScalingException("did not receive metrics for targeted pods (pods might be unready)");
    }

    private static int Decide(
        int current, PodGroups groups, Tolerance tolerance, double ratio, Action<string> assumeMissing, Action<string> assumeUnready, Func<double> again, Dictionary<string, long> values)
    {
        var growsWithUnready = groups.Unready.Count > 0 && ratio > 1;
        if (!growsWithUnready && groups.Missing.Count == 0)
        {
            return tolerance.Allows(ratio) ? current : (int)Math.Ceiling(ratio * groups.Ready);
        }

        foreach (var missing in ratio is < 1 or > 1 ? groups.Missing : [])
        {
            assumeMissing(missing);
        }

        foreach (var unready in growsWithUnready ? groups.Unready : [])
        {
            assumeUnready(unready);
        }

        var second = again();
        if (tolerance.Allows(second) || (ratio < 1 && second > 1) || (ratio > 1 && second < 1))
        {
            return current;
        }

        var replicas = (int)Math.Ceiling(second * values.Count);
        return (second < 1 && replicas > current) || (second > 1 && replicas < current) ? current : replicas;
    }

    private static (double Ratio, int Utilization, long Average) Utilization(Dictionary<string, long> values, IReadOnlyDictionary<string, long> requests, int target)
    {
        var (used, asked, count) = (0L, 0L, 0);
        foreach (var (pod, value) in values)
        {
            if (requests.TryGetValue(pod, out var request))
            {
                used += value;
                asked += request;
                count++;
            }
        }

        if (asked == 0)
        {
            throw new ScalingException("no metrics returned matched known pods");
        }

        var utilization = (int)(used * 100 / asked);
        return ((double)utilization / target, utilization, used / count);
    }
}
