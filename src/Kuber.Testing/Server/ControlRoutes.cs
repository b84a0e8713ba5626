using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Testing.Clocks;
using Kuber.Testing.Components;
using Kuber.Testing.Nodes;
using Kuber.Testing.Requests;

namespace Kuber.Testing.Server;

/// <summary>What control requests do. docs/testing.md lists them.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle there is nothing to free.")]
internal sealed class ControlRoutes(TestCluster cluster, PodScripts scripts)
{
    private readonly Dictionary<string, ClusterSnapshot> snapshots = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Does what a request asks for; one after the other.</summary>
    /// <exception cref="ControlException">It cannot be done.</exception>
    public async Task<ControlAnswer> RunAsync(ControlRequest request)
    {
        await one.WaitAsync(request.Aborted);
        try
        {
            return await ((request.Method, request.Path) switch
            {
                ("POST", ["reset"]) => ResetAsync(request),
                ("POST", ["snapshots"]) => SnapshotAsync(request),
                ("POST", ["settle"]) => DoneAsync(cluster.SettleAsync(request.Aborted)),
                ("GET", ["clock"]) => Task.FromResult(Clock()),
                ("POST", ["clock", "advance"]) => AdvanceAsync(request),
                ("GET", ["faults"]) => Task.FromResult(Faults()),
                ("POST", ["faults"]) => AddFaultAsync(request),
                ("DELETE", ["faults"]) => Do(cluster.Faults.Clear),
                ("DELETE", ["faults", var id]) => Do(() => RemoveFault(id)),
                ("POST", ["watches", "cut"]) => CutAsync(request),
                ("GET", ["scripts"]) => Task.FromResult(ControlAnswer.Of(scripts.All, ControlJson.Default.IReadOnlyListScriptBody)),
                ("POST", ["scripts"]) => AddScriptAsync(request),
                ("DELETE", ["scripts"]) => Do(scripts.Clear),
                ("GET", ["nodes"]) => Task.FromResult(Nodes()),
                ("POST", ["nodes"]) => AddNodeAsync(request),
                ("DELETE", ["nodes", var node]) => DoneAsync(cluster.Nodes.RemoveAsync(cluster.Nodes[node].Name, request.Aborted)),
                ("POST", ["nodes", var node, "lose"]) => Do(cluster.Nodes[node].Lose),
                ("POST", ["nodes", var node, "recover"]) => Do(cluster.Nodes[node].Recover),
                ("POST", ["pods", var ns, var name, "exit"]) => ExitAsync(request, ns, name),
                ("POST", ["pods", var ns, var name, "ready"]) => SetReadyAsync(request, ns, name),
                ("GET", ["requests"]) => Task.FromResult(Recorded(request)),
                ("DELETE", ["requests"]) => Do(cluster.Requests.Clear),
                ("GET", ["controllers"]) => Task.FromResult(Controllers()),
                ("POST", ["controllers", var name]) => SwitchAsync(request, name),
                ("POST", ["kubeconfigs"]) => KubeconfigAsync(request),
                _ => throw new ControlException($"there is no {request.Method} of /{string.Join('/', request.Path)}", 404),
            });
        }
        finally
        {
            one.Release();
        }
    }

    private static Task<ControlAnswer> Do(Action action)
    {
        action();
        return Task.FromResult(ControlAnswer.Done);
    }

    private static async Task<ControlAnswer> DoneAsync(Task task)
    {
        await task;
        return ControlAnswer.Done;
    }

    private async Task<ControlAnswer> ResetAsync(ControlRequest request)
    {
        var name = (await request.BodyAsync(ControlJson.Default.Reset)).Snapshot;
        var snapshot = name is null ? null : snapshots.GetValueOrDefault(name) ?? throw new ControlException($"there is no snapshot {name}", 404);
        scripts.Clear();
        await cluster.ResetAsync(snapshot, request.Aborted);
        return ControlAnswer.Done;
    }

    private async Task<ControlAnswer> SnapshotAsync(ControlRequest request)
    {
        var name = (await request.BodyAsync(ControlJson.Default.Named)).Name ?? string.Create(CultureInfo.InvariantCulture, $"snapshot-{snapshots.Count + 1}");
        snapshots[name] = await cluster.SnapshotAsync(request.Aborted);
        return ControlAnswer.Of(new ControlBodies.Named(name), ControlJson.Default.Named);
    }

    private ControlAnswer Clock() => ControlAnswer.Of(new ControlBodies.Clock(cluster.Clock.GetUtcNow(), cluster.Clock is FakeClock), ControlJson.Default.Clock);

    private async Task<ControlAnswer> AdvanceAsync(ControlRequest request)
    {
        var body = await request.BodyAsync(ControlJson.Default.Advance);
        if (body is not { Seconds: > 0, StepSeconds: > 0 })
        {
            throw new ControlException("seconds and stepSeconds must be greater than 0");
        }

        await cluster.AdvanceAsync(TimeSpan.FromSeconds(body.Seconds), TimeSpan.FromSeconds(body.StepSeconds), request.Aborted);
        return Clock();
    }

    private ControlAnswer Faults() => ControlAnswer.Of([.. cluster.Faults.All.Select(Told)], ControlJson.Default.IReadOnlyListInjected);

    private static ControlBodies.Injected Told(Testing.Faults.InjectedFault fault) => new(fault.Id, fault.Rule.Fault.Name, fault.Rule.Match.ToString(), fault.Hits);

    private async Task<ControlAnswer> AddFaultAsync(ControlRequest request)
    {
        var rule = (await request.BodyAsync(ControlJson.Default.FaultBody)).ToRule();
        return ControlAnswer.Of(Told(cluster.Faults.Add(rule)), ControlJson.Default.Injected);
    }

    private void RemoveFault(string id) =>
        (cluster.Faults.All.FirstOrDefault(f => f.Id.ToString(CultureInfo.InvariantCulture) == id) ?? throw new ControlException($"there is no fault {id}", 404)).Dispose();

    private async Task<ControlAnswer> CutAsync(ControlRequest request)
    {
        var body = await request.BodyAsync(ControlJson.Default.CutBody);
        var count = body.How switch
        {
            "break" => cluster.Faults.BreakWatches(body.ToMatch(), body.Components),
            "expire" => cluster.Faults.ExpireWatches(body.ToMatch(), body.Components),
            _ => throw new ControlException("how must be \"break\" or \"expire\""),
        };
        return ControlAnswer.Of(new ControlBodies.Count(count), ControlJson.Default.Count);
    }

    private async Task<ControlAnswer> AddScriptAsync(ControlRequest request)
    {
        var script = await request.BodyAsync(ControlJson.Default.ScriptBody);

        // What is wrong with it is told now, not when a pod comes.
        script.Holds(Pod.Empty);
        script.ToScript();
        scripts.Add(script);
        return ControlAnswer.Done;
    }

    private ControlAnswer Nodes() => ControlAnswer.Of([.. cluster.Nodes.All.Select(static n => new ControlBodies.NodeBody(n.Name, n.IsLost, n.Options.Zone))], ControlJson.Default.IReadOnlyListNodeBody);

    private async Task<ControlAnswer> AddNodeAsync(ControlRequest request)
    {
        var body = await request.BodyAsync(ControlJson.Default.NodeBody);
        var options = new FakeNodeOptions { Name = body.Name ?? throw new ControlException("a node needs a name"), Zone = body.Zone };
        foreach (var (key, value) in body.Labels ?? new Dictionary<string, string>())
        {
            options = options with { Labels = options.Labels.Set(key, value) };
        }

        foreach (var (key, value) in body.Capacity ?? new Dictionary<string, string>())
        {
            options = options with { Capacity = options.Capacity.Set(key, Quantity.Parse(value)) };
        }

        await cluster.Nodes.AddAsync(options, request.Aborted);
        return ControlAnswer.Done;
    }

    private async Task<ControlAnswer> ExitAsync(ControlRequest request, string ns, string name)
    {
        var body = await request.BodyAsync(ControlJson.Default.Exit);
        var (node, pod) = await PlayedAsync(ns, name, body.Container, request.Aborted);
        node.Exit(pod, body.Container, body.ExitCode);
        return ControlAnswer.Done;
    }

    private async Task<ControlAnswer> SetReadyAsync(ControlRequest request, string ns, string name)
    {
        var body = await request.BodyAsync(ControlJson.Default.Ready);
        var (node, pod) = await PlayedAsync(ns, name, body.Container, request.Aborted);
        node.SetReady(pod, body.Container, body.IsReady);
        return ControlAnswer.Done;
    }

    private async Task<(FakeNode Node, Pod Pod)> PlayedAsync(string ns, string name, string container, CancellationToken cancellationToken)
    {
        var pod = await cluster.GetAsync<Pod>(ns, name, cancellationToken);
        if (!pod.Spec.Containers.Exists(c => c.Name == container) && !pod.Spec.InitContainers.Exists(c => c.Name == container))
        {
            throw new ControlException($"pod {ns}/{name} has no container \"{container}\"", 404);
        }

        return pod.Spec.NodeName.Length > 0 ? (cluster.Nodes[pod.Spec.NodeName], pod) : throw new ControlException($"pod {ns}/{name} is on no node yet", 409);
    }

    private ControlAnswer Recorded(ControlRequest request)
    {
        var match = new RequestMatch
        {
            Verbs = request.Query("verb").Split(',', StringSplitOptions.RemoveEmptyEntries),
            Resource = request.Query("resource"),
            Namespace = request.Query("namespace"),
            Name = request.Query("name"),
            User = request.Query("user"),
            Client = request.Query("client"),
        };
        var all = request.Query("components") == "true" ? cluster.Requests.All : cluster.Requests.Clients;
        return ControlAnswer.Of([.. all.Where(r => match.Holds(r.Facts)).Select(Told)], ControlJson.Default.IReadOnlyListRequest);
    }

    private static ControlBodies.Request Told(RecordedRequest request)
    {
        var facts = request.Facts;
        return new(
            request.Number, request.Time, facts.Verb, facts.Group, facts.Version, facts.Resource, facts.Subresource, facts.Namespace, facts.Name,
            facts.Path, facts.User, facts.Client, request.Code, request.HasEnded, request.Fault, request.BodyText);
    }

    private ControlAnswer Controllers() =>
        ControlAnswer.Of([.. ControllerSwitches.All.Select(c => new ControlBodies.Controller(c, cluster.Controllers.IsRunning(c)))], ControlJson.Default.IReadOnlyListController);

    private async Task<ControlAnswer> SwitchAsync(ControlRequest request, string name)
    {
        if ((await request.BodyAsync(ControlJson.Default.Running)).IsRunning)
        {
            cluster.Controllers.Start(name);
        }
        else
        {
            await cluster.Controllers.StopAsync(name);
        }

        return ControlAnswer.Done;
    }

    private async Task<ControlAnswer> KubeconfigAsync(ControlRequest request)
    {
        var body = await request.BodyAsync(ControlJson.Default.User);
        var path = body switch
        {
            { ServiceAccountNamespace: { } ns, ServiceAccountName: { } account } => await cluster.WriteServiceAccountKubeconfigAsync(ns, account, request.Aborted),
            { Name: { } user } => cluster.WriteKubeconfig(user, body.Groups ?? []),
            _ => throw new ControlException("the body must have a name, or serviceAccountNamespace and serviceAccountName"),
        };
        return ControlAnswer.Of(new ControlBodies.Kubeconfig(path), ControlJson.Default.Kubeconfig);
    }
}
