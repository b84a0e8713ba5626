using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.NodeLifecycle;

/// <summary>The taints that follow from a node's conditions.</summary>
internal static class NodeTaints
{
    public const string NotReady = "node.kubernetes.io/not-ready";
    public const string Unreachable = "node.kubernetes.io/unreachable";
    private const string Unschedulable = "node.kubernetes.io/unschedulable";

    private static readonly (string Condition, string Status, string Taint)[] Followed =
    [
        ("Ready", "False", NotReady),
        ("Ready", "Unknown", Unreachable),
        ("MemoryPressure", "True", "node.kubernetes.io/memory-pressure"),
        ("DiskPressure", "True", "node.kubernetes.io/disk-pressure"),
        ("NetworkUnavailable", "True", "node.kubernetes.io/network-unavailable"),
        ("PIDPressure", "True", "node.kubernetes.io/pid-pressure"),
    ];

    /// <summary>The taints with those that keep new pods away brought up to date.</summary>
    public static ApiList<Taint> KeepAway(ApiList<Taint> taints, Node node, Time now)
    {
        foreach (var (condition, status, key) in Followed)
        {
            taints = With(taints, key, "NoSchedule", node.Status.Conditions.Exists(c => c.Type == condition && c.Status == status), now);
        }

        return With(taints, Unschedulable, "NoSchedule", node.Spec.Unschedulable, now);
    }

    /// <summary>The key of the taint that makes pods leave a node that is in trouble; null for a ready node, or one that has said nothing yet.</summary>
    public static string? Leave(Node node) => node.Status.Conditions.Find(static c => c.Type == "Ready")?.Status switch
    {
        "False" => NotReady,
        "Unknown" => Unreachable,
        _ => null,
    };

    /// <summary>Whether pods are being made to leave already.</summary>
    public static bool Leaves(ApiList<Taint> taints) => taints.Exists(static t => t is { Effect: "NoExecute", Key: NotReady or Unreachable });

    /// <summary>The taints with the one that makes pods leave set to a key, or to none.</summary>
    public static ApiList<Taint> WithLeave(ApiList<Taint> taints, string? key, Time now)
    {
        taints = With(taints, NotReady, "NoExecute", key == NotReady, now);
        return With(taints, Unreachable, "NoExecute", key == Unreachable, now);
    }

    private static ApiList<Taint> With(ApiList<Taint> taints, string key, string effect, bool present, Time now)
    {
        var has = taints.Exists(t => t.Key == key && t.Effect == effect);
        return has == present ? taints
            : present ? taints.Add(new() { Key = key, Effect = effect, TimeAdded = now })
            : taints.RemoveAll(t => t.Key == key && t.Effect == effect);
    }
}
