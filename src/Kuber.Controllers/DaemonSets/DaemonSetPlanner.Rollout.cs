using Kuber.Api.Core.V1;

namespace Kuber.Controllers.DaemonSets;

/// <content>Replacing pods of an old template.</content>
internal sealed partial class DaemonSetPlanner
{
    private void Roll()
    {
        if (MaxSurge() > 0)
        {
            RollBySurge();
        }
        else
        {
            RollByDeletion();
        }
    }

    // Old pods that serve nobody go at once; others as far as the nodes without an available pod leave room.
    private void RollByDeletion()
    {
        var unavailable = 0;
        var candidates = new List<Pod>();
        foreach (var pods in PodsOfNodes())
        {
            if (!TryPair(pods, out var updated, out var old) || updated is null == old is null)
            {
                unavailable++;
            }
            else if (updated is not null)
            {
                unavailable += IsAvailable(updated) ? 0 : 1;
            }
            else if (!IsAvailable(old!))
            {
                plan.Delete.Add(old!);
                unavailable++;
            }
            else
            {
                candidates.Add(old!);
            }
        }

        plan.Delete.AddRange(candidates.Take(Math.Max(0, MaxUnavailable() - unavailable)));
    }

    // A new pod is put beside the old one, which goes when the new one is available.
    private void RollBySurge()
    {
        var surging = 0;
        var candidates = new List<string>();
        foreach (var (node, pods) in byNode.Where(n => fits.GetValueOrDefault(n.Key).ShouldRun))
        {
            if (!TryPair(pods, out var updated, out var old))
            {
                surging++;
            }
            else if (old is null)
            {
                continue;
            }
            else if (updated is null)
            {
                (IsAvailable(old) ? candidates : plan.Create).Add(node);
            }
            else if (!IsAvailable(old) || IsAvailable(updated))
            {
                plan.Delete.Add(old);
            }
            else
            {
                surging++;
            }
        }

        plan.Create.AddRange(candidates.Take(Math.Max(0, MaxSurge() - surging)));
    }

    private IEnumerable<List<Pod>> PodsOfNodes() => byNode.Where(n => fits.GetValueOrDefault(n.Key).ShouldRun).Select(static n => n.Value);

    /// <returns>Whether the node holds at most one pod of the new and one of an old template, and none that is being deleted.</returns>
    private bool TryPair(List<Pod> pods, out Pod? updated, out Pod? old)
    {
        (updated, old) = (null, null);
        foreach (var pod in pods)
        {
            if (pod.Metadata.DeletionTimestamp is not null)
            {
                return false;
            }

            if (DaemonPods.IsUpdated(set, pod, snapshot.Hash))
            {
                if (updated is not null)
                {
                    return false;
                }

                updated = pod;
            }
            else if (old is not null)
            {
                return false;
            }
            else
            {
                old = pod;
            }
        }

        return true;
    }
}
