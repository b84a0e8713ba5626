using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.DaemonSets;

/// <summary>
/// Decides what to do for a DaemonSet: first one pod on every node that should have one and none elsewhere; when that holds,
/// pods of an old template are replaced, as many at a time as the strategy allows.
/// </summary>
internal sealed partial class DaemonSetPlanner
{
    private readonly DaemonSetSnapshot snapshot;
    private readonly DaemonSet set;
    private readonly DaemonSetPlan plan = new();
    private readonly Dictionary<string, List<Pod>> byNode = [];
    private readonly Dictionary<string, (bool ShouldRun, bool ShouldContinue)> fits = [];

    private DaemonSetPlanner(DaemonSetSnapshot snapshot)
    {
        this.snapshot = snapshot;
        set = snapshot.Set;
        foreach (var pod in snapshot.Pods)
        {
            var node = DaemonPods.NodeOf(pod);
            if (!byNode.TryGetValue(node, out var pods))
            {
                byNode[node] = pods = [];
            }

            pods.Add(pod);
        }

        // Nearly every node has one.
        foreach (var pods in byNode.Values)
        {
            if (pods.Count > 1)
            {
                pods.Sort(OldestFirst);
            }
        }

        var tolerations = DaemonPods.TolerationsOf(set.Spec.Template.Spec);
        foreach (var node in snapshot.Nodes)
        {
            fits[node.Metadata.Name] = DaemonPods.On(node, set.Spec.Template.Spec, tolerations);
        }
    }

    /// <summary>Decides from a snapshot.</summary>
    public static DaemonSetPlan Decide(DaemonSetSnapshot snapshot) => new DaemonSetPlanner(snapshot).Run();

    private DaemonSetPlan Run()
    {
        if (set.Metadata.DeletionTimestamp is null)
        {
            Place();
            if (plan.Create.Count == 0 && plan.Delete.Count == 0 && set.Spec.UpdateStrategy.Type != "OnDelete")
            {
                Roll();
            }
        }

        plan.Status = Count();
        plan.Recheck(PodRules.NextAvailable(snapshot.Pods, set.Spec.MinReadySeconds, snapshot.Now));
        return plan;
    }

    private void Place()
    {
        foreach (var (node, (shouldRun, shouldContinue)) in fits)
        {
            var pods = byNode.GetValueOrDefault(node) ?? [];
            if (shouldRun && pods.Count == 0)
            {
                plan.Create.Add(node);
            }
            else if (shouldContinue)
            {
                Tidy(node, pods);
            }
            else
            {
                plan.Delete.AddRange(pods.Where(static p => p.Metadata.DeletionTimestamp is null));
            }
        }

        // Pods that were never bound, for nodes that are gone; bound ones are the pod garbage collector's.
        foreach (var (node, pods) in byNode)
        {
            if (!fits.ContainsKey(node))
            {
                plan.Delete.AddRange(pods.Where(static p => p.Spec.NodeName.Length == 0 && p.Metadata.DeletionTimestamp is null));
            }
        }
    }

    // Ended pods make room for new ones; of several that run, one stays.
    private void Tidy(string node, List<Pod> pods)
    {
        var running = new List<Pod>();
        foreach (var pod in pods)
        {
            if (pod.Metadata.DeletionTimestamp is not null)
            {
                continue;
            }

            if (pod.Status.Phase == "Failed")
            {
                Replace(node, pod);
            }
            else if (pod.Status.Phase == "Succeeded")
            {
                plan.Events.Add(("Normal", "SucceededDaemonPod", $"Found succeeded daemon pod {pod.Metadata.Namespace}/{pod.Metadata.Name} on node {node}, will try to delete it"));
                plan.Delete.Add(pod);
            }
            else
            {
                running.Add(pod);
            }
        }

        if (running.Count > 1)
        {
            plan.Delete.AddRange(MaxSurge() > 0 ? BeyondSurge(running) : running.Skip(1));
        }
    }

    private void Replace(string node, Pod pod)
    {
        var wait = snapshot.FailedPodWait(node);
        if (wait > TimeSpan.Zero)
        {
            plan.Recheck(wait);
            return;
        }

        plan.Events.Add(("Warning", "FailedDaemonPod", $"Found failed daemon pod {pod.Metadata.Namespace}/{pod.Metadata.Name} on node {node}, will try to kill it"));
        plan.Replaced.Add(node);
        plan.Delete.Add(pod);
    }

    // Two pods may be on a node only while the new one is not available and the old one is.
    private IEnumerable<Pod> BeyondSurge(List<Pod> running)
    {
        var newest = running.Find(p => DaemonPods.IsUpdated(set, p, snapshot.Hash));
        var oldest = running.Find(p => !DaemonPods.IsUpdated(set, p, snapshot.Hash));
        var keepOld = oldest is not null && (newest is null || (!IsAvailable(newest) && IsAvailable(oldest)));
        return running.Where(p => p != newest && !(keepOld && p == oldest));
    }

    private DaemonSetStatus Count()
    {
        int desired = 0, current = 0, misscheduled = 0, ready = 0, updated = 0, available = 0;
        foreach (var (node, (shouldRun, _)) in fits)
        {
            var pod = byNode.GetValueOrDefault(node)?[0];
            if (!shouldRun)
            {
                misscheduled += pod is null ? 0 : 1;
                continue;
            }

            desired++;
            if (pod is not null)
            {
                current++;
                ready += PodRules.IsReady(pod) ? 1 : 0;
                available += IsAvailable(pod) ? 1 : 0;
                updated += DaemonPods.IsUpdated(set, pod, snapshot.Hash) ? 1 : 0;
            }
        }

        return set.Status with
        {
            DesiredNumberScheduled = desired,
            CurrentNumberScheduled = current,
            NumberMisscheduled = misscheduled,
            NumberReady = ready,
            UpdatedNumberScheduled = updated,
            NumberAvailable = available,
            NumberUnavailable = desired - available,
            ObservedGeneration = set.Metadata.Generation,
        };
    }

    private static int OldestFirst(Pod left, Pod right)
    {
        var order = Comparer<Time>.Default.Compare(left.Metadata.CreationTimestamp ?? default, right.Metadata.CreationTimestamp ?? default);
        return order != 0 ? order : string.CompareOrdinal(left.Metadata.Name, right.Metadata.Name);
    }

    private bool IsAvailable(Pod pod) => PodRules.IsAvailable(pod, set.Spec.MinReadySeconds, snapshot.Now);

    private int Desired() => fits.Values.Count(static f => f.ShouldRun);

    private int MaxSurge() => IntOrPercent.Resolve(set.Spec.UpdateStrategy.RollingUpdate?.MaxSurge, Desired(), roundUp: true);

    private int MaxUnavailable()
    {
        var count = IntOrPercent.Resolve(set.Spec.UpdateStrategy.RollingUpdate?.MaxUnavailable ?? (IntOrString)1, Desired(), roundUp: true);
        return count == 0 && MaxSurge() == 0 ? 1 : count;
    }
}
