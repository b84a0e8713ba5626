using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Workload;

/// <summary>
/// The users of the cluster: they make, scale, change and delete workloads, now here, now there. What fails they forget; they
/// never try again.
/// </summary>
internal sealed class WorkloadGenerator
{
    private const int PodsPerNamespace = 200;
    private const int MostReplicas = 200;
    private readonly SimulatedProcess process;
    private readonly IApiClient client;
    private readonly Random random;
    private readonly int target;
    private readonly List<Item> workloads = [];
    private readonly List<string> namespaces = [];
    private int made;

    public WorkloadGenerator(SimulatedProcess process, IApiClient client, Random random, int target) =>
        (this.process, this.client, this.random, this.target) = (process, client, random, target);

    /// <summary>Whether the users do something; they finish what they are at.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whether no request is under way.</summary>
    public bool IsIdle { get; private set; } = true;

    /// <summary>Acts for ever, while active.</summary>
    public async Task RunAsync()
    {
        while (true)
        {
            // The larger the cluster, the more often somebody does something: with 60 pods every 20 s, with 6,000 every 4 s.
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 40 * Math.Cbrt(60.0 / Math.Max(60, target))), process.Clock);
            if (!IsActive)
            {
                continue;
            }

            IsIdle = false;
            try
            {
                await ActAsync();
            }
            catch (Exception exception) when (exception is StatusException or HttpRequestException or IOException)
            {
                // Refused, or lost.
            }

            IsIdle = true;
        }
    }

    private Task ActAsync()
    {
        if (namespaces.Count < 1 + (target / PodsPerNamespace))
        {
            return MakeNamespaceAsync();
        }

        var wanted = workloads.Sum(static w => w.Replicas);
        var choice = random.Next(100);
        if (workloads.Count < 2 || (choice < 30 && wanted < target))
        {
            return MakeAsync();
        }

        var workload = workloads[random.Next(workloads.Count)];
        return choice switch
        {
            < 55 => ScaleAsync(workload, target - wanted),
            < 72 => RollOutAsync(workload),
            < 84 => DeleteAsync(workload),
            < 92 => DeletePodAsync(workload),
            < 96 when namespaces.Count > 1 => DeleteNamespaceAsync(),
            _ => MakeNamespaceAsync(),
        };
    }

    private string NewName(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++made}");

    private async Task MakeNamespaceAsync()
    {
        var name = NewName("team");
        namespaces.Add(name);
        await client.CreateAsync(new Namespace { Metadata = new() { Name = name } }, CreateOptions.Empty, CancellationToken.None);
        if (random.Next(3) == 0)
        {
            await client.CreateAsync(WorkloadTemplates.Quota(name, Math.Max(4, Math.Min(target, PodsPerNamespace) / 3)), CreateOptions.Empty, CancellationToken.None);
        }
    }

    private async Task DeleteNamespaceAsync()
    {
        var name = namespaces[random.Next(namespaces.Count)];
        namespaces.Remove(name);
        workloads.RemoveAll(w => w.Namespace == name);
        await client.DeleteAsync<Namespace>("", name, new(), CancellationToken.None);
    }

    private async Task MakeAsync()
    {
        var ns = namespaces[random.Next(namespaces.Count)];
        var most = Math.Max(2, Math.Min(target / 6, 50));
        var replicas = random.Next(1, most + 1);
        var cpu = random.Next(1, 5) * 100;
        switch (random.Next(10))
        {
            case < 5:
                var web = Add(ns, NewName("web"), "Deployment", replicas);
                await client.CreateAsync(WorkloadTemplates.Service(ns, web), CreateOptions.Empty, CancellationToken.None);
                await client.CreateAsync(WorkloadTemplates.Deployment(ns, web, replicas, cpu), CreateOptions.Empty, CancellationToken.None);
                break;
            case < 7:
                var data = Add(ns, NewName("data"), "StatefulSet", Math.Min(replicas, 5));
                await client.CreateAsync(WorkloadTemplates.StatefulSet(ns, data, Math.Min(replicas, 5), cpu, random.Next(2) == 0), CreateOptions.Empty, CancellationToken.None);
                break;
            case < 9:
                var job = Add(ns, NewName("job"), "Job", 0);
                await client.CreateAsync(WorkloadTemplates.Job(ns, job, replicas, Math.Max(1, replicas / 2), random.Next(1, 60), random.Next(5) == 0), CreateOptions.Empty, CancellationToken.None);
                break;
            default:
                if (random.Next(2) == 0 && !workloads.Exists(static w => w.Kind == "DaemonSet"))
                {
                    await client.CreateAsync(WorkloadTemplates.DaemonSet(ns, Add(ns, NewName("agent"), "DaemonSet", 0)), CreateOptions.Empty, CancellationToken.None);
                }
                else
                {
                    await client.CreateAsync(WorkloadTemplates.CronJob(ns, Add(ns, NewName("cron"), "CronJob", 0), random.Next(1, 6)), CreateOptions.Empty, CancellationToken.None);
                }

                break;
        }
    }

    private string Add(string ns, string name, string kind, int replicas)
    {
        workloads.Add(new(ns, name, kind) { Replicas = replicas });
        return name;
    }

    private async Task ScaleAsync(Item workload, int room)
    {
        var replicas = random.Next(0, Math.Clamp(workload.Replicas + room, 0, Math.Clamp(target / 4, 3, MostReplicas)) + 1);
        switch (workload.Kind)
        {
            case "Deployment":
                workload.Replicas = replicas;
                await ChangeAsync<Deployment>(workload, d => d with { Spec = d.Spec with { Replicas = replicas } });
                break;
            case "StatefulSet":
                workload.Replicas = Math.Min(replicas, 6);
                await ChangeAsync<StatefulSet>(workload, s => s with { Spec = s.Spec with { Replicas = Math.Min(replicas, 6) } });
                break;
            default:
                break;
        }
    }

    private Task RollOutAsync(Item workload)
    {
        var release = NewName("release");
        return workload.Kind switch
        {
            "Deployment" => ChangeAsync<Deployment>(workload, d => d with { Spec = d.Spec with { Template = Released(d.Spec.Template, release) } }),
            "StatefulSet" => ChangeAsync<StatefulSet>(workload, s => s with { Spec = s.Spec with { Template = Released(s.Spec.Template, release) } }),
            "DaemonSet" => ChangeAsync<DaemonSet>(workload, s => s with { Spec = s.Spec with { Template = Released(s.Spec.Template, release) } }),
            _ => Task.CompletedTask,
        };
    }

    private async Task DeleteAsync(Item workload)
    {
        workloads.Remove(workload);
        var options = new DeleteOptions { PropagationPolicy = random.Next(3) == 0 ? "Foreground" : "Background" };
        await (workload.Kind switch
        {
            "Deployment" => client.DeleteAsync<Deployment>(workload.Namespace, workload.Name, options, CancellationToken.None),
            "StatefulSet" => client.DeleteAsync<StatefulSet>(workload.Namespace, workload.Name, options, CancellationToken.None),
            "DaemonSet" => client.DeleteAsync<DaemonSet>(workload.Namespace, workload.Name, options, CancellationToken.None),
            "CronJob" => client.DeleteAsync<CronJob>(workload.Namespace, workload.Name, options, CancellationToken.None),
            _ => client.DeleteAsync<Job>(workload.Namespace, workload.Name, options, CancellationToken.None),
        });
        if (workload.Kind == "Deployment")
        {
            await client.DeleteAsync<Service>(workload.Namespace, workload.Name, new(), CancellationToken.None);
        }
    }

    private async Task DeletePodAsync(Item workload)
    {
        var pods = await client.ListAsync<Pod>(workload.Namespace, new() { LabelSelector = "app=" + workload.Name }, CancellationToken.None);
        if (pods.Items.Count > 0)
        {
            await client.DeleteAsync<Pod>(workload.Namespace, pods.Items[random.Next(pods.Items.Count)].Metadata.Name, new(), CancellationToken.None);
        }
    }

    private async Task ChangeAsync<T>(Item workload, Func<T, T> change)
        where T : class, IApiObject, IApiMessage<T> =>
        await client.UpdateAsync(change(await client.GetAsync<T>(workload.Namespace, workload.Name, CancellationToken.None)), "", UpdateOptions.Empty, CancellationToken.None);

    private static PodTemplateSpec Released(PodTemplateSpec template, string release) =>
        template with { Metadata = template.Metadata with { Annotations = template.Metadata.Annotations.Set("release", release) } };

    private sealed record Item(string Namespace, string Name, string Kind)
    {
        public int Replicas { get; set; }
    }
}
