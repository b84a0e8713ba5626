using System.Collections.Concurrent;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Simulation.Network;
using Kuber.Simulation.Scheduling;
using Kuber.Testing;
using Kuber.Testing.Nodes;

namespace Kuber.Simulation.Cluster;

/// <summary>
/// A node. Its kubelet is a process of its own, with its own clock, informers and connections: it can be killed between any two
/// awaits, cut off, and started again. The containers outlive it.
/// </summary>
internal sealed class SimulatedNode
{
    private const int FirstProcess = 10_000_000;
    private const int MostLives = 10_000;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);
    private readonly SimulatedCluster cluster;
    private readonly FakeNode node;
    private readonly ConcurrentDictionary<string, FakeNode> itself = [];
    private readonly PlayedPods played = new();
    private readonly int number;
    private int lives;
    private bool isGone;

    public SimulatedNode(SimulatedCluster cluster, int number, FakeNodeOptions options)
    {
        (this.cluster, this.number) = (cluster, number);
        node = new(null, options, number);
        itself[options.Name] = node;
    }

    public string Name => node.Name;

    /// <summary>The process of its kubelet's present life; null while it is down.</summary>
    public SimulatedProcess? Process { get; private set; }

    /// <summary>Whether its object has been made.</summary>
    public bool IsRegistered { get; private set; }

    /// <summary>Starts its kubelet, where it does not run.</summary>
    public void Start()
    {
        if (Process is not null || isGone)
        {
            return;
        }

        var life = lives++;
        var process = new SimulatedProcess(cluster.Simulator, Name, FirstProcess + (number * MostLives) + life);
        Process = process;
        process.Died += () =>
        {
            Process = null;
            cluster.Network.BreakAll(process, "the client has gone");
        };
        var client = cluster.Options.Hooks.Client("kubelets", new SimulatedClient(cluster.Network, process, cluster.Server, "kubelets"));
        var options = new TestClusterOptions
        {
            Clock = process.Clock,
            Seed = Seeds.Of(cluster.Options.Seed, FirstProcess + number, life),
            Loggers = cluster.Loggers,
            Script = Workload.PodScripts.Of,
        };
        process.Run(async () =>
        {
            await RegisterAsync(process, client);
            var kubelet = new FakeKubelets(client, options, itself, played, Name);
            await kubelet.RunAsync(CancellationToken.None);
        });
    }

    /// <summary>Ends its kubelet for good.</summary>
    public void Remove()
    {
        isGone = true;
        Process?.Kill();
    }

    private async Task RegisterAsync(SimulatedProcess process, IApiClient client)
    {
        while (!IsRegistered)
        {
            try
            {
                await client.CreateAsync(node.ToObject(Time.Now(process.Clock)), new(), CancellationToken.None);
                IsRegistered = true;
            }
            catch (StatusException exception) when (exception.Code == 409)
            {
                // Made by a request whose answer was lost.
                IsRegistered = true;
            }
            catch (Exception exception) when (exception is StatusException or HttpRequestException)
            {
                await Task.Delay(RetryDelay, process.Clock);
            }
        }
    }
}
