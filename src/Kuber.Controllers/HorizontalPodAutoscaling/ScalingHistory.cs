using Kuber.Api.Autoscaling.V2;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>What an autoscaler recommended and did of late; its rules for stabilization and pace look back at it.</summary>
internal sealed class ScalingHistory
{
    private readonly List<(DateTimeOffset Time, int Replicas)> recommendations = [];
    private readonly List<(DateTimeOffset Time, int Change)> changes = [];

    /// <summary>
    /// Takes note of a recommendation, and gives the one to follow: when growing no more than the least of the window for growing,
    /// when shrinking no less than the most of the window for shrinking.
    /// </summary>
    public int Stabilize(int current, int recommended, TimeSpan upWindow, TimeSpan downWindow, DateTimeOffset now)
    {
        var up = recommended;
        var down = recommended;
        foreach (var (time, replicas) in recommendations)
        {
            up = time > now - upWindow ? Math.Min(up, replicas) : up;
            down = time > now - downWindow ? Math.Max(down, replicas) : down;
        }

        var longest = upWindow > downWindow ? upWindow : downWindow;
        recommendations.RemoveAll(r => r.Time <= now - longest);
        recommendations.Add((now, recommended));
        return current < up ? up : current > down ? down : current;
    }

    /// <summary>Takes note of a change of size.</summary>
    public void Changed(int change, TimeSpan longestPeriod, DateTimeOffset now)
    {
        changes.RemoveAll(c => c.Time < now - longestPeriod);
        changes.Add((now, change));
    }

    /// <summary>The most replicas that rules for growing allow now.</summary>
    public int UpLimit(int current, HPAScalingRules rules, DateTimeOffset now)
    {
        if (rules.SelectPolicy == "Disabled")
        {
            return current;
        }

        var limits = rules.Policies.Select(p => p.Type == "Pods" ? Start(current, p, now) + p.Value : (int)Math.Ceiling(Start(current, p, now) * (1 + (p.Value / 100.0)))).ToList();
        return limits.Count == 0 ? current : rules.SelectPolicy == "Min" ? limits.Min() : limits.Max();
    }

    /// <summary>The fewest replicas that rules for shrinking allow now.</summary>
    public int DownLimit(int current, HPAScalingRules rules, DateTimeOffset now)
    {
        if (rules.SelectPolicy == "Disabled")
        {
            return current;
        }

        var limits = rules.Policies.Select(p => p.Type == "Pods" ? Start(current, p, now) - p.Value : (int)(Start(current, p, now) * (1 - (p.Value / 100.0)))).ToList();
        return limits.Count == 0 ? current : rules.SelectPolicy == "Min" ? limits.Max() : limits.Min();
    }

    // How many there were at the start of a policy's period.
    private int Start(int current, HPAScalingPolicy policy, DateTimeOffset now) =>
        current - changes.Where(c => c.Time > now - TimeSpan.FromSeconds(policy.PeriodSeconds)).Sum(static c => c.Change);
}
