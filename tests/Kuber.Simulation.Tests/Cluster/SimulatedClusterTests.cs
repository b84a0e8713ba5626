using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Simulation.Cluster;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Tests.Cluster;

/// <summary>What the faults do to the processes of a cluster, one by one, without chance.</summary>
public sealed class SimulatedClusterTests
{
    private SimulatedCluster cluster = null!;

    private Simulator Simulator => cluster.Simulator;

    [Fact]
    public void AKubeletThatWasKilledComesBackAndItsContainersHaveLivedOn()
    {
        var node = StartWithNode();
        Ask(client => client.CreateAsync(Pod("web", "100m") with { Spec = Pod("web", "100m").Spec with { NodeName = node.Name } }, new(), CancellationToken.None));
        Until("the pod runs", () => Get<Pod>("default", "web").Status.Phase == "Running");
        var before = Get<Pod>("default", "web").Status;
        var renewed = Get<Lease>("kube-node-lease", node.Name).Metadata.ResourceVersion;

        node.Process!.KillAfter(1);
        Until("the kubelet is dead", () => node.Process is null);
        Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(renewed, Get<Lease>("kube-node-lease", node.Name).Metadata.ResourceVersion);

        node.Start();
        Until("the kubelet renews its lease", () => Get<Lease>("kube-node-lease", node.Name).Metadata.ResourceVersion != renewed);
        Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(before, Get<Pod>("default", "web").Status);
    }

    [Fact]
    public void ANodeThatIsCutOffIsGivenUpAndTakenBack()
    {
        var node = StartWithNode();
        cluster.Network.CutOff(node.Name);
        Until("the node is given up", () => Ready(node) == "Unknown");
        cluster.Network.Heal(node.Name);
        Until("the node is ready again", () => Ready(node) == "True");
    }

    [Fact]
    public void TheServerIsStartedOnceHoweverManyFaultsBringItBack()
    {
        StartWithNode();
        cluster.Server.Process!.Kill();
        cluster.Server.Start();
        var started = cluster.Server.Process;
        cluster.Server.Start();
        Assert.Same(started, cluster.Server.Process);
        Until("the server serves", () => cluster.Server.Current is not null);
    }

    // Computing takes no time here: a scheduler that spins until a deadline has come never gets there.
    [Fact]
    public void APodThatFitsNowhereLetsTheSchedulerRest()
    {
        StartWithNode();
        Ask(client => client.CreateAsync(Pod("huge", "1000"), new(), CancellationToken.None));
        Until("the scheduler has tried", () => Get<Pod>("default", "huge").Status.Conditions.Exists(static c => c.Reason == "Unschedulable"));

        // A node may help, so the pod is tried again once its back-off is over; after five minutes it is without any help.
        cluster.Nodes.Add();
        var steps = Simulator.Steps;
        Pass(TimeSpan.FromMinutes(7));
        Assert.InRange(Simulator.Steps - steps, 1, 100_000);
    }

    private static Pod Pod(string name, string cpu) => new()
    {
        Metadata = new() { Name = name, Namespace = "default" },
        Spec = new()
        {
            TerminationGracePeriodSeconds = 5,
            Containers = [new() { Name = "main", Image = "example/app", Resources = new() { Requests = ApiMap.Of(("cpu", Quantity.Parse(cpu))) } }],
        },
    };

    private SimulatedNode StartWithNode()
    {
        // On the thread of the test, which alone may run what it simulates.
        cluster = new(new() { Seed = 1, Nodes = 0 });
        cluster.Start();
        Until("the server serves", () => cluster.Server.Current is not null);
        var node = cluster.Nodes.Add();
        Until("the node is ready", () => node.IsRegistered && Ready(node) == "True");
        Until("pods have a service account", () => Find<ServiceAccount>("default", "default") is not null);
        return node;
    }

    private string? Ready(SimulatedNode node) => Get<Node>("", node.Name).Status.Conditions.Find(static c => c.Type == "Ready")?.Status;

    private T Get<T>(string ns, string name)
        where T : class, IApiObject, IApiMessage<T> => Ask(client => client.GetAsync<T>(ns, name, CancellationToken.None));

    private T? Find<T>(string ns, string name)
        where T : class, IApiObject, IApiMessage<T> =>
        Ask(async client => (await client.ListAsync<T>(ns, ListOptions.Empty, CancellationToken.None)).Items.FirstOrDefault(o => o.Metadata.Name == name));

    private T Ask<T>(Func<IApiClient, Task<T>> question)
    {
        Task<T>? answer = null;
        var server = cluster.Server.Current!;
        server.Process.Run(() => answer = question(server.Core.CreateAdminClient()));
        Assert.True(Simulator.RunUntil(() => answer?.IsCompleted == true, TimeSpan.FromTicks(Simulator.Ticks) + TimeSpan.FromMinutes(1)), Simulator.Failure ?? "the server has not answered");
        return answer!.GetAwaiter().GetResult();
    }

    private void Pass(TimeSpan time)
    {
        Simulator.RunUntil(static () => false, TimeSpan.FromTicks(Simulator.Ticks) + time);
        Assert.Null(Simulator.Failure);
    }

    private void Until(string what, Func<bool> condition)
    {
        for (var second = 0; second < 600; second++)
        {
            if (condition())
            {
                return;
            }

            Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Fail($"in ten minutes it did not come to be that {what}\n{Simulator.Trace.Tail(40)}");
    }
}
