using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Errors;

namespace Kuber.Testing.Nodes;

/// <summary>
/// The fake nodes of a cluster and their kubelets: they register, renew their leases, and play the pods that are bound to them,
/// start, readiness, exits, restarts with back-off, and graceful stops, by script.
/// </summary>
public sealed class FakeNodes : IDisposable
{
    private readonly IApiClient client;
    private readonly TestClusterOptions options;
    private readonly ConcurrentDictionary<string, FakeNode> nodes = [];
    private readonly ControllerContext context;
    private readonly ReconcilerHost pods;
    private readonly ReconcilerHost heartbeats;
    private readonly FakeKubelet kubelet;
    private readonly Func<string, CancellationToken, Task> waitForUse;
    private int count;

    /// <param name="waitForUse">Waits until pods can be scheduled to a node.</param>
    internal FakeNodes(IApiClient client, TestClusterOptions options, Func<string, CancellationToken, Task> waitForUse)
    {
        this.client = client;
        this.options = options;
        this.waitForUse = waitForUse;
        var informers = new InformerFactory(client, options.Clock, new Random(options.Seed + 11), options.Loggers);
        context = new(client, informers, options.Clock, new Random(options.Seed + 12), options.Loggers);
        kubelet = new(context, options.Script, nodes);
        pods = new("fake-kubelet", kubelet, context, workers: 16);
        heartbeats = new("fake-heartbeat", new FakeHeartbeat(context, nodes), context, workers: 4);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<FakeNode> All => [.. nodes.Values.OrderBy(static n => n.Name, StringComparer.Ordinal)];

    /// <summary>A node by its name.</summary>
    public FakeNode this[string name] => nodes[name];

    /// <summary>Adds a node and registers it; returns when pods can be scheduled to it.</summary>
    public async Task<FakeNode> AddAsync(FakeNodeOptions node, CancellationToken cancellationToken = default)
    {
        var made = new FakeNode(this, node, Interlocked.Increment(ref count));
        if (!nodes.TryAdd(node.Name, made))
        {
            throw new InvalidOperationException($"there is a node {node.Name} already");
        }

        await client.CreateAsync(made.ToObject(Time.Now(options.Clock)), new(), cancellationToken);
        heartbeats.Queue.Add(new("", node.Name));
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

    /// <summary>Stops the kubelets.</summary>
    public void Dispose()
    {
        pods.Dispose();
        heartbeats.Dispose();
    }

    internal Task RunAsync(CancellationToken cancellationToken)
    {
        pods.For<Pod>();
        return Task.WhenAll(pods.RunAsync(cancellationToken), heartbeats.RunAsync(cancellationToken), context.Informers.RunAsync(cancellationToken));
    }

    internal void CatchUp(FakeNode node)
    {
        heartbeats.Queue.Add(new("", node.Name));
        foreach (var pod in context.Informers.For<Pod>().Lister.List())
        {
            if (pod.Spec.NodeName == node.Name)
            {
                pods.Queue.Add(new(pod.Metadata.Namespace, pod.Metadata.Name));
            }
        }
    }

    internal void Exit(Pod pod, string container, int exitCode)
    {
        kubelet.Exit(pod, container, exitCode);
        pods.Queue.Add(new(pod.Metadata.Namespace, pod.Metadata.Name));
    }
}
