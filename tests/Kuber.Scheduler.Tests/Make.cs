using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Testing.Clocks;

namespace Kuber.Scheduler.Tests;

/// <summary>Objects for tests, and a scheduler without surroundings.</summary>
internal static class Make
{
    public static SchedulerCore Core(FakeClock? clock = null, int seed = 1) =>
        new(clock ?? new FakeClock(), new Random(seed), ["default-scheduler"], core => DefaultPlugins.Pure(core, () => []));

    public static Node Node(string name, string cpu = "4", string memory = "8Gi", string pods = "110", params (string Key, string Value)[] labels) => new()
    {
        Metadata = new() { Name = name, Uid = "node-" + name, Labels = ApiMap.Of<string>([.. labels]).Set("kubernetes.io/hostname", name) },
        Status = new()
        {
            Allocatable = ApiMap.Of(("cpu", Quantity.Parse(cpu)), ("memory", Quantity.Parse(memory)), ("pods", Quantity.Parse(pods))),
        },
    };

    public static Pod Pod(string name, string cpu = "", string node = "", int priority = 0, params (string Key, string Value)[] labels) => new()
    {
        Metadata = new() { Name = name, Namespace = "default", Uid = "pod-" + name, Labels = ApiMap.Of<string>([.. labels]) },
        Spec = new()
        {
            NodeName = node,
            SchedulerName = "default-scheduler",
            Priority = priority,
            Containers =
            [
                new()
                {
                    Name = "c",
                    Image = "app",
                    Resources = cpu.Length == 0 ? ResourceRequirements.Empty : new() { Requests = ApiMap.Of(("cpu", Quantity.Parse(cpu))) },
                },
            ],
        },
    };

    public static void Add(this SchedulerCore core, params Node[] nodes)
    {
        foreach (var node in nodes)
        {
            core.Apply(null, node);
        }
    }

    public static void Add(this SchedulerCore core, params Pod[] pods)
    {
        foreach (var pod in pods)
        {
            core.Apply(null, pod);
        }
    }

    /// <summary>Adds a pod and decides on it.</summary>
    public static Decision Decide(this SchedulerCore core, Pod pod)
    {
        core.Add(pod);
        var decision = core.Next();
        Assert.NotNull(decision);
        Assert.Equal(pod.Metadata.Name, decision.Pod.Pod.Pod.Metadata.Name);
        return decision;
    }

    public static Pod With(this Pod pod, Func<PodSpec, PodSpec> change) => pod with { Spec = change(pod.Spec) };
}
