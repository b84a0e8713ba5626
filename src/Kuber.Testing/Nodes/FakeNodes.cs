using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Errors;

namespace Kuber.Testing.Nodes;

/// <summary>
/// The fake nodes of a cluster and their kubelets: they register, renew their leases, and play the pods that are bound to them,
/// start, readiness, probes, exits, restarts with back-off, and graceful stops, by script.
/// </summary>
public sealed class FakeNodes
{
    private readonly IApiClient client;
    private readonly TestClusterOptions options;
    private readonly ConcurrentDictionary<string, FakeNode> nodes = [];
    private readonly PlayedPods played = new();
    private readonly Func<string, CancellationToken, Task> waitForUse;
    private volatile FakeKubelets? kubelets;
    private int count;

    /// <param name="waitForUse">Waits until pods can be scheduled to a node.</param>
    internal FakeNodes(IApiClient client, TestClusterOptions options, Func<string, CancellationToken, Task> waitForUse)
    {
        this.client = client;
        this.options = options;
        this.waitForUse = waitForUse;
    }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<FakeNode> All => [.. nodes.Values.OrderBy(static n => n.Name, StringComparer.Ordinal)];

    /// <summary>A node by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no fake node of that name.</exception>
    public FakeNode this[string name] => nodes.GetValueOrDefault(name) ?? throw new KeyNotFoundException($"there is no fake node {name}");

    /// <summary>Adds a node and registers it; returns when pods can be scheduled to it.</summary>
    public async Task<FakeNode> AddAsync(FakeNodeOptions node, CancellationToken cancellationToken = default)
    {
        var made = new FakeNode(this, node, Interlocked.Increment(ref count));
        if (!nodes.TryAdd(node.Name, made))
        {
            throw new InvalidOperationException($"there is a node {node.Name} already");
        }

        await client.CreateAsync(made.ToObject(Time.Now(options.Clock)), new(), cancellationToken);
        kubelets?.Renew(node.Name);
        await waitForUse(node.Name, cancellationToken);
        return made;
    }

    /// <summary>Takes a node away for good: its kubelet stops and its object is deleted, as an administrator does with a machine that is gone.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        if (nodes.TryRemove(name, out var node))
        {
            node.Lose();
            try
            {
                await client.DeleteAsync<Node>("", name, new(), cancellationToken);
            }
            catch (StatusException exception) when (exception.Code == 404)
            {
                // Gone already.
            }
        }
    }

    /// <summary>Whether no kubelet has anything to do now.</summary>
    internal bool AreIdle => kubelets is not { IsIdle: false };

    /// <summary>Runs the kubelets until cancelled; they can be run again after that, and remember their pods.</summary>
    internal Task RunAsync(CancellationToken cancellationToken)
    {
        kubelets = new(client, options, nodes, played);
        return kubelets.RunAsync(cancellationToken);
    }

    internal void CatchUp(FakeNode node) => kubelets?.CatchUp(node.Name);

    internal void Exit(Pod pod, string container, int exitCode) => Change(pod, p => p.Exit(container, exitCode));

    internal void SetReady(Pod pod, string container, bool? ready) => Change(pod, p => p.SetReady(container, ready));

    internal NodesSnapshot Snapshot() => new([.. nodes.Values], [.. nodes.Values.Where(static n => n.IsLost)], played.Copy());

    /// <summary>Goes back to a snapshot. No kubelet runs meanwhile.</summary>
    internal void Restore(NodesSnapshot snapshot)
    {
        nodes.Clear();
        foreach (var node in snapshot.Nodes)
        {
            node.SetLost(snapshot.Lost.Contains(node));
            nodes[node.Name] = node;
        }

        played.Restore(snapshot.Pods);
    }

    private void Change(Pod pod, Action<FakePod> change)
    {
        if (played.Find(pod) is { } found)
        {
            change(found);
            kubelets?.Look(pod.Metadata.Namespace, pod.Metadata.Name);
        }
    }
}
