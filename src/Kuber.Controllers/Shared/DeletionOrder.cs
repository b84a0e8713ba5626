using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>
/// Orders the replicas of a controller by which to delete first: those that cost the least. Not assigned to a node, not
/// running, not ready; then the lower <c>controller.kubernetes.io/pod-deletion-cost</c>; then those that share a node with
/// the most siblings; then those ready for a shorter time, with more restarts, and younger. Ages compare by their power of
/// two, so that pods of about the same age are not told apart by it (KEP-2185).
/// </summary>
internal sealed class DeletionOrder : IComparer<Pod>
{
    private readonly Dictionary<string, int> siblings = [];
    private readonly Time now;

    /// <param name="related">The pods to spread: active pods of the controller and its relatives.</param>
    public DeletionOrder(IEnumerable<Pod> related, Time now)
    {
        this.now = now;
        foreach (var pod in related)
        {
            if (PodRules.IsActive(pod))
            {
                siblings[pod.Spec.NodeName] = siblings.GetValueOrDefault(pod.Spec.NodeName) + 1;
            }
        }
    }

    /// <inheritdoc/>
    public int Compare(Pod? x, Pod? y)
    {
        if (x is null || y is null || ReferenceEquals(x, y))
        {
            return 0;
        }

        var order = Assigned(x).CompareTo(Assigned(y));
        order = order != 0 ? order : PhaseRank(x).CompareTo(PhaseRank(y));
        order = order != 0 ? order : PodRules.IsReady(x).CompareTo(PodRules.IsReady(y));
        order = order != 0 ? order : Cost(x).CompareTo(Cost(y));
        order = order != 0 ? order : siblings.GetValueOrDefault(y.Spec.NodeName).CompareTo(siblings.GetValueOrDefault(x.Spec.NodeName));
        if (order == 0 && PodRules.IsReady(x) && PodRules.IsReady(y))
        {
            order = Age(ReadySince(x)).CompareTo(Age(ReadySince(y)));
        }

        order = order != 0 ? order : Restarts(y).CompareTo(Restarts(x));
        order = order != 0 ? order : Age(x.Metadata.CreationTimestamp).CompareTo(Age(y.Metadata.CreationTimestamp));
        return order != 0 ? order : string.CompareOrdinal(x.Metadata.Uid, y.Metadata.Uid);
    }

    private static bool Assigned(Pod pod) => pod.Spec.NodeName.Length > 0;

    private static int PhaseRank(Pod pod) => pod.Status.Phase switch { "Pending" or "" => 0, "Unknown" => 1, _ => 2 };

    private static int Cost(Pod pod) =>
        int.TryParse(pod.Metadata.Annotations.GetValueOrDefault("controller.kubernetes.io/pod-deletion-cost"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cost)
            ? cost
            : 0;

    private static Time? ReadySince(Pod pod) => PodRules.Condition(pod, "Ready")?.LastTransitionTime;

    private static int Restarts(Pod pod)
    {
        var most = 0;
        foreach (var status in pod.Status.ContainerStatuses)
        {
            most = Math.Max(most, status.RestartCount);
        }

        return most;
    }

    // The power of two of the age in seconds: younger pods first. An unset time counts as the youngest.
    private int Age(Time? since) => since is { } time ? (int)Math.Log2(Math.Max(1, now.UnixSeconds - time.UnixSeconds)) : -1;
}
