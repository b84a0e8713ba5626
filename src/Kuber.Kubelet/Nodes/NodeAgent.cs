using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Events;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Events;
using Kuber.Machinery.Errors;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Nodes;

/// <summary>Registers the node, reports its status when it changes and every five minutes, and renews its lease.</summary>
internal sealed partial class NodeAgent(KubeletOptions options, IContainerRuntime runtime, PodEvents events, Func<NodeFacts> facts, Func<int> port)
{
    private const int LeaseSeconds = 40;
    private const int StatusAttempts = 5;
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(10);
    private readonly ILogger logger = options.Loggers.CreateLogger("Kuber.Kubelet.Node");
    private Node? node;
    private DateTimeOffset reported;
    private bool ready;

    /// <summary>The node as the server last had it; null before it is registered.</summary>
    public Node? Node => node;

    /// <summary>Makes the Node object, or takes over the one that is there.</summary>
    public async Task RegisterAsync(CancellationToken cancellationToken)
    {
        var hostname = options.Hostname.Length > 0 ? options.Hostname : options.NodeName;
        var labels = options.NodeLabels
            .Set("kubernetes.io/hostname", hostname)
            .Set("kubernetes.io/os", "linux").Set("kubernetes.io/arch", MachineInfo.Architecture)
            .Set("beta.kubernetes.io/os", "linux").Set("beta.kubernetes.io/arch", MachineInfo.Architecture);
        var status = await BuildAsync(NodeStatus.Empty, cancellationToken);
        var wanted = new Node
        {
            Metadata = ObjectMeta.Empty with
            {
                Name = options.NodeName,
                Labels = labels,
                Annotations = ApiMap.Of(("volumes.kubernetes.io/controller-managed-attach-detach", "true")),
            },
            Spec = new NodeSpec { ProviderID = options.ProviderId, Taints = options.RegisterWithTaints },
            Status = status,
        };
        try
        {
            node = await options.Client.CreateAsync(wanted, CreateOptions.Empty, cancellationToken);
            if (node.Status.Conditions.IsEmpty)
            {
                node = await options.Client.UpdateAsync(node with { Status = status }, "status", UpdateOptions.Empty, cancellationToken);
            }
        }
        catch (StatusException failure) when (failure.Code == 409)
        {
            var existing = await options.Client.GetAsync<Node>("", options.NodeName, cancellationToken);
            var merged = existing.Metadata.Labels;
            foreach (var (key, value) in labels)
            {
                merged = merged.Set(key, value);
            }

            if (merged != existing.Metadata.Labels)
            {
                existing = await options.Client.UpdateAsync(existing with { Metadata = existing.Metadata with { Labels = merged } }, "", UpdateOptions.Empty, cancellationToken);
            }

            node = existing;
        }

        events.Node(options.NodeName, EventTypes.Normal, "Starting", "Starting kubelet.");
    }

    /// <summary>Renews the lease and reports the status until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(RunLeaseAsync(cancellationToken), RunStatusAsync(cancellationToken));

    private async Task RunStatusAsync(CancellationToken cancellationToken)
    {
        await ForEachAsync(CheckInterval, UpdateStatusAsync, cancellationToken);
    }

    private async Task RunLeaseAsync(CancellationToken cancellationToken)
    {
        Lease? lease = null;
        await ForEachAsync(
            options.LeaseRenewInterval,
            async token => lease = await RenewAsync(lease, token),
            cancellationToken);
    }

    private async Task ForEachAsync(TimeSpan interval, Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var wait = interval;
            try
            {
                await step(cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                wait = TimeSpan.FromSeconds(1);
                LogFailed(logger, options.NodeName, failure.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                await Task.Delay(wait, options.Clock, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<Lease?> RenewAsync(Lease? lease, CancellationToken cancellationToken)
    {
        var now = MicroTime.Now(options.Clock);
        try
        {
            lease ??= await FindLeaseAsync(cancellationToken);
            if (lease is null)
            {
                return await options.Client.CreateAsync(
                    new Lease
                    {
                        Metadata = ObjectMeta.Empty with
                        {
                            Name = options.NodeName,
                            Namespace = "kube-node-lease",
                            OwnerReferences = node is null ? default
                                : [new OwnerReference { ApiVersion = "v1", Kind = "Node", Name = node.Metadata.Name, Uid = node.Metadata.Uid }],
                        },
                        Spec = new LeaseSpec { HolderIdentity = options.NodeName, LeaseDurationSeconds = LeaseSeconds, RenewTime = now },
                    },
                    CreateOptions.Empty,
                    cancellationToken);
            }

            return await options.Client.UpdateAsync(lease with { Spec = lease.Spec with { HolderIdentity = options.NodeName, LeaseDurationSeconds = LeaseSeconds, RenewTime = now } }, "", UpdateOptions.Empty, cancellationToken);
        }
        catch (StatusException failure) when (failure.Code is 404 or 409)
        {
            // Someone else changed or removed it: read it again.
            lease = await FindLeaseAsync(cancellationToken);
            if (lease is null)
            {
                throw;
            }

            return await options.Client.UpdateAsync(lease with { Spec = lease.Spec with { RenewTime = now } }, "", UpdateOptions.Empty, cancellationToken);
        }
    }

    private async Task<Lease?> FindLeaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await options.Client.GetAsync<Lease>("kube-node-lease", options.NodeName, cancellationToken);
        }
        catch (StatusException failure) when (failure.Code == 404)
        {
            return null;
        }
    }

    private async Task UpdateStatusAsync(CancellationToken cancellationToken)
    {
        var now = options.Clock.GetUtcNow();
        if (await WriteStatusAsync(now, cancellationToken) is not { } status)
        {
            return;
        }

        reported = now;
        var isReady = status.Conditions.Find(c => c.Type == "Ready")?.Status == "True";
        if (isReady != ready)
        {
            ready = isReady;
            events.Node(options.NodeName, EventTypes.Normal, isReady ? "NodeReady" : "NodeNotReady", $"Node {options.NodeName} status is now: {(isReady ? "NodeReady" : "NodeNotReady")}");
        }
    }

    /// <summary>Writes the status where it has changed or was written long ago, and returns it; null where there was nothing to write.</summary>
    private async Task<NodeStatus?> WriteStatusAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Always on the newest: others write to the node too, and a kubelet must not put back their taints.
                var current = await options.Client.GetAsync<Node>("", options.NodeName, cancellationToken);
                var status = await BuildAsync(current.Status, cancellationToken);
                if (Same(status, current.Status) && now - reported < options.NodeStatusReportInterval)
                {
                    node = current;
                    return null;
                }

                node = await options.Client.UpdateAsync(current with { Status = status }, "status", UpdateOptions.Empty, cancellationToken);
                return status;
            }
            catch (StatusException failure) when (failure.Code is 403 or 409 && attempt < StatusAttempts)
            {
                // Somebody wrote in between.
            }
            catch (StatusException failure) when (failure.Code == 404 && attempt < StatusAttempts)
            {
                node = null;
                await RegisterAsync(cancellationToken);
            }
        }
    }

    private async Task<NodeStatus> BuildAsync(NodeStatus old, CancellationToken cancellationToken)
    {
        RuntimeStatus? status = null;
        IReadOnlyList<Image> images = [];
        try
        {
            status = (await runtime.StatusAsync(cancellationToken)).Status;
            images = await runtime.ListImagesAsync(cancellationToken);
        }
        catch (CriException failure)
        {
            LogRuntime(logger, failure.Message);
        }

        return NodeStatusBuilder.Build(old, options, facts(), status, images, port());
    }

    /// <summary>Whether nothing but heartbeats differs.</summary>
    private static bool Same(NodeStatus left, NodeStatus right)
    {
        static NodeStatus WithoutHeartbeats(NodeStatus status) =>
            status with { Conditions = status.Conditions.Map(c => c with { LastHeartbeatTime = null }) };
        return WithoutHeartbeats(left) == WithoutHeartbeats(right);
    }

    [LoggerMessage(1, LogLevel.Warning, "node {node}: {error}")]
    private static partial void LogFailed(ILogger logger, string node, string error);

    [LoggerMessage(2, LogLevel.Warning, "the container runtime does not answer: {error}")]
    private static partial void LogRuntime(ILogger logger, string error);
}
