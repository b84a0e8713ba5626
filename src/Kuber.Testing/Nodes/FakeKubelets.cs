using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;

namespace Kuber.Testing.Nodes;

/// <summary>One run of the kubelets of all fake nodes: their informers, queues and workers.</summary>
#pragma warning disable CA1001 // The hosts dispose of themselves when their run ends.
internal sealed class FakeKubelets
#pragma warning restore CA1001
{
    private readonly ControllerContext context;
    private readonly ReconcilerHost pods;
    private readonly ReconcilerHost heartbeats;
    private readonly IInformer<Pod> bound;

    /// <param name="only">The one node whose kubelet runs, which then watches no more than its own; empty for all.</param>
    public FakeKubelets(IApiClient client, TestClusterOptions options, ConcurrentDictionary<string, FakeNode> nodes, PlayedPods played, string only = "")
    {
        var informers = new InformerFactory(client, options.Clock, new Random(options.Seed + 11), options.Loggers);
        context = new(client, informers, options.Clock, new Random(options.Seed + 12), options.Loggers);
        var own = only.Length == 0 ? InformerScope.All : new() { FieldSelector = "metadata.name=" + only };
        var its = only.Length == 0 ? InformerScope.All : new() { FieldSelector = "spec.nodeName=" + only };
        bound = informers.For<Pod>(its);
        pods = new("fake-kubelet", new FakeKubelet(context, options.Script, nodes, played, its), context, workers: only.Length == 0 ? 16 : 4);
        heartbeats = new("fake-heartbeat", new FakeHeartbeat(context, nodes, own), context, workers: only.Length == 0 ? 4 : 1);
        foreach (var node in nodes.Keys)
        {
            Renew(node);
        }
    }

    /// <summary>Whether there is nothing to do now.</summary>
    public bool IsIdle => pods.Queue.IsIdle && heartbeats.Queue.IsIdle;

    /// <summary>Runs until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        pods.Watch(bound, static (change, queue) =>
        {
            var meta = (change.New ?? change.Old)!.Metadata;
            queue.Add(new(meta.Namespace, meta.Name));
        });
        return Task.WhenAll(pods.RunAsync(cancellationToken), heartbeats.RunAsync(cancellationToken), ((InformerFactory)context.Informers).RunAsync(cancellationToken));
    }

    /// <summary>Renews the lease of a node now.</summary>
    public void Renew(string node) => heartbeats.Queue.Add(new("", node));

    /// <summary>Looks at a pod again.</summary>
    public void Look(string ns, string name) => pods.Queue.Add(new(ns, name));

    /// <summary>Looks at all pods of a node again.</summary>
    public void CatchUp(string node)
    {
        Renew(node);
        foreach (var pod in bound.Lister.List())
        {
            if (pod.Spec.NodeName == node)
            {
                Look(pod.Metadata.Namespace, pod.Metadata.Name);
            }
        }
    }
}
