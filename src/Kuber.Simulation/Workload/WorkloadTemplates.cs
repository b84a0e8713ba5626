using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Simulation.Workload;

/// <summary>The objects that the simulated users make.</summary>
internal static class WorkloadTemplates
{
    /// <summary>A Deployment.</summary>
    public static Deployment Deployment(string ns, string name, int replicas, int milliCpu) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = new() { Replicas = replicas, Selector = Selector(name), Template = Template(name, milliCpu, "Always") },
    };

    /// <summary>A StatefulSet.</summary>
    public static StatefulSet StatefulSet(string ns, string name, int replicas, int milliCpu, bool parallel) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = new()
        {
            Replicas = replicas,
            ServiceName = name,
            Selector = Selector(name),
            Template = Template(name, milliCpu, "Always"),
            PodManagementPolicy = parallel ? "Parallel" : "OrderedReady",
        },
    };

    /// <summary>A DaemonSet.</summary>
    public static DaemonSet DaemonSet(string ns, string name) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = new() { Selector = Selector(name), Template = Template(name, 10, "Always") },
    };

    /// <summary>A Job whose pods end after a time, well or not.</summary>
    public static Job Job(string ns, string name, int completions, int parallelism, int seconds, bool fails) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = JobSpec(name, completions, parallelism, seconds, fails),
    };

    /// <summary>A CronJob whose jobs end after 10 seconds.</summary>
    public static CronJob CronJob(string ns, string name, int minutes) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = new()
        {
            Schedule = string.Create(CultureInfo.InvariantCulture, $"*/{minutes} * * * *"),
            ConcurrencyPolicy = "Forbid",
            JobTemplate = new() { Spec = JobSpec(name, 1, 1, 10, fails: false) },
        },
    };

    /// <summary>A Service for the pods of a workload.</summary>
    public static Service Service(string ns, string name) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = new() { Selector = ApiMap.Of(("app", name)), Ports = [new() { Port = 80 }] },
    };

    /// <summary>A quota of pods.</summary>
    public static ResourceQuota Quota(string ns, int pods) => new()
    {
        Metadata = new() { Name = "quota", Namespace = ns },
        Spec = new() { Hard = ApiMap.Of(("pods", Quantity.Of(pods))) },
    };

    private static JobSpec JobSpec(string name, int completions, int parallelism, int seconds, bool fails)
    {
        var template = Template(name, 50, "Never");
        var labels = template.Metadata.Labels
            .Set(PodScripts.EndsAfter, seconds.ToString(CultureInfo.InvariantCulture)).Set(PodScripts.ExitCode, fails ? "1" : "0");
        return new()
        {
            Completions = completions,
            Parallelism = parallelism,
            BackoffLimit = 3,
            Template = template with { Metadata = template.Metadata with { Labels = labels } },
        };
    }

    private static LabelSelector Selector(string name) => new() { MatchLabels = ApiMap.Of(("app", name)) };

    private static PodTemplateSpec Template(string name, int milliCpu, string restartPolicy) => new()
    {
        Metadata = new() { Labels = ApiMap.Of(("app", name)) },
        Spec = new()
        {
            RestartPolicy = restartPolicy,
            TerminationGracePeriodSeconds = 5,
            Containers =
            [
                new()
                {
                    Name = "main",
                    Image = "example/app",
                    Resources = new() { Requests = ApiMap.Of(("cpu", Quantity.OfMilli(milliCpu)), ("memory", Quantity.Parse("64Mi"))) },
                },
            ],
        },
    };
}
