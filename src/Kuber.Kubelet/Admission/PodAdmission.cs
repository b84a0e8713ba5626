using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Machinery.Concurrency;

namespace Kuber.Kubelet.Admission;

/// <summary>
/// Takes pods on the node, or refuses them: one at a time, so that two that do not fit together are not both taken. A pod that
/// was taken stays so, over restarts too, until its containers have ended.
/// </summary>
/// <param name="client">Where the node is read anew.</param>
/// <param name="nodeName">The name of the node.</param>
/// <param name="known">The node as it was last seen; null before it was.</param>
internal sealed class PodAdmission(IApiClient client, string nodeName, Func<Node?> known)
{
    private readonly AsyncGate turn = new();
    private readonly Dictionary<string, Pod> taken = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>A pod that was started before goes on.</summary>
    public void Keep(Pod pod)
    {
        lock (gate)
        {
            taken[pod.Metadata.Uid] = pod;
        }
    }

    /// <summary>A pod that was taken has changed.</summary>
    public void Update(Pod pod)
    {
        lock (gate)
        {
            if (taken.ContainsKey(pod.Metadata.Uid))
            {
                taken[pod.Metadata.Uid] = pod;
            }
        }
    }

    /// <summary>What a pod took is free again. Called before anybody is told that it has ended: the next one may come at once.</summary>
    public void Release(string uid)
    {
        lock (gate)
        {
            taken.Remove(uid);
        }
    }

    /// <summary>Takes a pod; gives why not where it is refused.</summary>
    public async Task<PodRejection?> AdmitAsync(Pod pod, CancellationToken cancellationToken)
    {
        await turn.EnterAsync(cancellationToken);
        try
        {
            if (IsTaken(pod) || (known() is { } node && TryTake(pod, node) is null))
            {
                return null;
            }

            // Labels, taints and room may have changed since the node was seen, and the scheduler may have known that before.
            return TryTake(pod, await client.GetAsync<Node>("", nodeName, cancellationToken));
        }
        finally
        {
            turn.Leave();
        }
    }

    private bool IsTaken(Pod pod)
    {
        lock (gate)
        {
            return taken.ContainsKey(pod.Metadata.Uid);
        }
    }

    private PodRejection? TryTake(Pod pod, Node node)
    {
        lock (gate)
        {
            if (PodFit.Check(pod, node, taken.Values) is { } rejection)
            {
                return rejection;
            }

            taken[pod.Metadata.Uid] = pod;
            return null;
        }
    }
}
