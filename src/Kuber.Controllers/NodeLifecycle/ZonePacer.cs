using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.NodeLifecycle;

/// <summary>
/// Paces the giving up of nodes, zone by zone. Where many nodes of a zone vanish together, it is more likely the network than
/// the nodes: then fewer are given up, or none; and none at all while every node of the cluster is gone. Thread-safe.
/// </summary>
internal sealed class ZonePacer(ControllerSettings settings, TimeProvider clock)
{
    private const string ExcludeLabel = "node.kubernetes.io/exclude-disruption";
    private readonly Lock gate = new();
    private readonly Dictionary<string, ZoneState> states = [];
    private readonly Dictionary<string, int> sizes = [];
    private readonly Dictionary<string, DateTimeOffset> next = [];
    private bool lost;

    /// <summary>Whether every node of the cluster is gone, so that none is given up.</summary>
    public bool IsClusterLost
    {
        get
        {
            lock (gate)
            {
                return lost;
            }
        }
    }

    /// <summary>The zone of a node.</summary>
    public static string ZoneOf(Node node)
    {
        var labels = node.Metadata.Labels;
        var region = labels.GetValueOrDefault("topology.kubernetes.io/region") ?? labels.GetValueOrDefault("failure-domain.beta.kubernetes.io/region") ?? "";
        var zone = labels.GetValueOrDefault("topology.kubernetes.io/zone") ?? labels.GetValueOrDefault("failure-domain.beta.kubernetes.io/zone") ?? "";
        return region + ":\0:" + zone;
    }

    /// <summary>The state of a zone with so many nodes ready and not.</summary>
    public ZoneState Judge(int ready, int notReady) =>
        ready == 0 && notReady > 0 ? ZoneState.FullDisruption
        : notReady > 2 && (double)notReady / (notReady + ready) >= settings.UnhealthyZoneThreshold ? ZoneState.PartialDisruption
        : ZoneState.Normal;

    /// <summary>Takes in how all nodes are; whether any zone's state changed.</summary>
    public bool Update(IReadOnlyCollection<Node> nodes)
    {
        lock (gate)
        {
            var changed = false;
            sizes.Clear();
            foreach (var zone in nodes.GroupBy(ZoneOf))
            {
                var counted = zone.Where(static n => !n.Metadata.Labels.ContainsKey(ExcludeLabel)).ToList();
                var ready = counted.Count(static n => n.Status.Conditions.Exists(static c => c is { Type: "Ready", Status: "True" }));
                var state = Judge(ready, counted.Count - ready);
                changed |= !states.TryGetValue(zone.Key, out var before) || before != state;
                states[zone.Key] = state;
                sizes[zone.Key] = zone.Count();
            }

            foreach (var gone in states.Keys.Where(z => !sizes.ContainsKey(z)).ToList())
            {
                states.Remove(gone);
                next.Remove(gone);
            }

            lost = states.Count > 0 && states.Values.All(static s => s == ZoneState.FullDisruption);
            return changed;
        }
    }

    /// <summary>Asks to give up a node of a zone now.</summary>
    /// <returns>Zero where it may be; else how long to wait before asking again; null where only a change of the zone will help.</returns>
    public TimeSpan? Take(string zone)
    {
        lock (gate)
        {
            var rate = Rate(zone);
            if (lost || rate <= 0)
            {
                return null;
            }

            var now = clock.GetUtcNow();
            if (next.TryGetValue(zone, out var at) && at > now)
            {
                return at - now;
            }

            next[zone] = now + TimeSpan.FromSeconds(1 / rate);
            return TimeSpan.Zero;
        }
    }

    private double Rate(string zone) => states.GetValueOrDefault(zone) switch
    {
        ZoneState.PartialDisruption => sizes.GetValueOrDefault(zone) > settings.LargeZoneSize ? settings.SecondaryNodeEvictionRate : 0,
        _ => settings.NodeEvictionRate,
    };
}
