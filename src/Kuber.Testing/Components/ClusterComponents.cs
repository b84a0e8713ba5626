using System.Diagnostics.CodeAnalysis;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Scheduler;
using Kuber.Testing.Nodes;

namespace Kuber.Testing.Components;

/// <summary>Controllers, scheduler and fake kubelets of a cluster. They can be stopped and started anew: all they know is in the store.</summary>
/// <param name="clientOf">Makes the client of a component by its name.</param>
[SuppressMessage("Design", "CA1001", Justification = "StopAsync disposes of it.")]
internal sealed class ClusterComponents(
    TestClusterOptions options, ControllerSwitches switches, FakeNodes nodes, ControllerSettings settings, Func<string, IApiClient> clientOf)
{
    private CancellationTokenSource stop = new();
    private List<Task> running = [];
    private ControllerActivity activity = new();

    /// <summary>Whether neither a controller nor a kubelet has anything to do now.</summary>
    public bool AreIdle => nodes.AreIdle && activity.IsIdle;

    /// <summary>Starts them.</summary>
    public void Start()
    {
        stop = new();
        activity = new();
        var client = clientOf("kube-controller-manager");
        var informers = new InformerFactory(client, options.Clock, new Random(options.Seed + 1), options.Loggers);
        var context = new ControllerContext(client, informers, options.Clock, new Random(options.Seed + 2), options.Loggers) { Activity = activity, Settings = settings, CustomMetrics = options.CustomMetrics };
        running = [new ControllerManager(switches.Descriptors, context).RunAsync(stop.Token)];
        if (options.Scheduler)
        {
            running.Add(new SchedulerRunner(context with { Client = clientOf("kube-scheduler"), Random = new Random(options.Seed + 3) }).RunAsync(stop.Token));
        }

        running.Add(informers.RunAsync(stop.Token));
        running.Add(nodes.RunAsync(stop.Token));
    }

    /// <summary>Stops them; returns when the last has stopped.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        foreach (var task in running)
        {
            try
            {
                await task;
            }
            catch (OperationCanceledException)
            {
                // Stopped.
            }
        }

        running = [];
        stop.Dispose();
    }
}
