using System.Collections.Concurrent;
using Kuber.Client;
using Kuber.Simulation.Tests.Planted;
using Xunit.Abstractions;

namespace Kuber.Simulation.Tests;

/// <summary>
/// Faults that a right cluster does not have are planted around the product's code, and found: by a seed whose run is in order
/// where nothing is planted.
/// </summary>
public sealed class PlantedFaultTests(ITestOutputHelper output)
{
    private const int Runs = 200;
    private static readonly SimulationOptions Small = new() { Nodes = 3, Pods = 30, Duration = TimeSpan.FromMinutes(10) };

    private static readonly Dictionary<string, (SimulationHooks Hooks, string Found)> Planted = new(StringComparer.Ordinal)
    {
        ["an update does not look at the revision"] = (new() { Store = static s => new UnconditionalStore(s) }, "was to replace revision"),
        ["an update is acknowledged and not done"] = (new() { Store = static s => new ForgetfulStore(s) }, "was acknowledged at revision"),
        ["the store's watch leaves out an event"] = (new() { Store = static s => new LeakingStore(s) }, "but not the change of"),
        ["the disk says it has synced and has not"] = (new() { DiskLies = true }, "had been acknowledged"),
        ["a pod is bound twice"] = (new() { Store = static s => new MovingStore(s) }, "and is now on"),
        ["a namespace forgets its finalizer"] = (new() { Store = static s => new UnfinalizedStore(s) }, "minutes after the last fault: namespace "),
        ["the server's watch leaves out an event"] = (Of("controllers", static c => new LeakingClient(c)), "but not the change of"),
        ["the server's watch says an event twice"] = (Of("controllers", static c => new StutteringClient(c)), "after it had seen"),
        ["controllers miss that pods are deleted"] = (new() { Client = static (name, c) => name == "controllers" ? new BlindClient(c) : c }, "minutes after the last fault: "),
        ["the scheduler forgets what bound pods ask for"] = (new() { Client = static (name, c) => name == "scheduler" ? new GreedyClient(c) : c }, "over-commits"),
        ["quotas are not enforced"] = (new() { DisabledAdmissionPlugins = ["ResourceQuota"] }, "its quota allows"),
        ["owners are not collected"] = (new() { DisabledControllers = ["garbage-collector-controller"] }, "minutes after the last fault: "),
        ["pods are not deleted"] = (new() { Client = static (name, c) => name == "controllers" ? new SparingClient(c) : c }, "minutes after the last fault: "),
        ["a controller never rests"] = (Of("controllers", static c => new RestlessClient(c)), "was written"),
    };

    private static readonly ConcurrentDictionary<int, string?> Unplanted = [];

    public static TheoryData<string> Names() => [.. Planted.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void APlantedFaultIsFound(string name)
    {
        var (hooks, found) = Planted[name];
        for (var seed = 1; seed <= Runs; seed++)
        {
            var result = SimulationRun.Run(Small with { Seed = seed, Hooks = hooks });
            if (result.Failure is null)
            {
                continue;
            }

            output.WriteLine($"{name}: {result}\n{result.Failure}");
            if (result.Failure.Contains(found, StringComparison.Ordinal)
                && Unplanted.GetOrAdd(seed, static s => SimulationRun.Run(Small with { Seed = s }).Failure) is null)
            {
                return;
            }
        }

        Assert.Fail($"not found in {Runs} runs: {name}");
    }

    private static SimulationHooks Of(string component, Func<IApiClient, IApiClient> plant) =>
        new() { ServerClient = (name, client) => name == component ? plant(client) : client };
}
