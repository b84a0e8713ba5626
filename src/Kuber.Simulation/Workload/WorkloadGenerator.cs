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
/// never try again. They ask for nearly all that the nodes have, and for no more: where every pod can have a node, one that has
/// none at rest is a fault.
/// </summary>
internal sealed class WorkloadGenerator
{
    private const int PodsPerNamespace = 200;
    private const int MostReplicas = 200;

    // The rest is for jobs and daemons.
    private const double Share = 0.85;
    private readonly SimulatedProcess process;
    private readonly IApiClient client;
    private readonly Random random;
    private readonly int target;
    private readonly long room;
    private readonly List<Item> workloads = [];
    private readonly List<string> namespaces = [];
    private int made;
    private Item? acted;

    /// <param name="process">Whose clock counts.</param>
    /// <param name="client">What they act with.</param>
    /// <param name="random">What they choose by.</param>
    /// <param name="target">About how many pods they ask for.</param>
    /// <param name="milliCpu">How much there is for all pods together when fewest nodes are there, in thousandths of a processor.</param>
    public WorkloadGenerator(SimulatedProcess process, IApiClient client, Random random, int target, long milliCpu) =>
        (this.process, this.client, this.random, this.target, room) = (process, client, random, target, (long)(milliCpu * Share));

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
            acted = null;
            try
            {
                await ActAsync();
            }
            catch (StatusException exception) when (exception.Code == 404 && acted is not null)
            {
                // Never made, or gone with its namespace.
                workloads.Remove(acted);
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

        if (choice >= 92)
        {
            return choice < 96 && namespaces.Count > 1 ? DeleteNamespaceAsync() : MakeNamespaceAsync();
        }

        var workload = workloads[random.Next(workloads.Count)];
        acted = workload;
        return choice switch
        {
            < 55 => ScaleAsync(workload, target - wanted),
            < 72 => RollOutAsync(workload),
            < 84 => DeleteAsync(workload),
            _ => DeletePodAsync(workload),
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
        try
        {
            await client.DeleteAsync<Namespace>("", name, new(), CancellationToken.None);
        }
        catch (StatusException exception) when (exception.Code is 404 or 409)
        {
            // Gone, or going, by a request whose answer was lost.
        }

        namespaces.Remove(name);
        workloads.RemoveAll(w => w.Namespace == name);
    }

    private async Task MakeAsync()
    {
        var ns = namespaces[random.Next(namespaces.Count)];
        var most = Math.Max(2, Math.Min(target / 6, 50));
        var cpu = random.Next(1, 5) * 100;
        var replicas = (int)Math.Min(random.Next(1, most + 1), RoomFor(cpu));
        if (replicas == 0)
        {
            return;
        }

        switch (random.Next(10))
        {
            case < 5:
                var web = Add(ns, NewName("web"), "Deployment", replicas, cpu);
                await client.CreateAsync(WorkloadTemplates.Service(ns, web), CreateOptions.Empty, CancellationToken.None);
                await client.CreateAsync(WorkloadTemplates.Deployment(ns, web, replicas, cpu), CreateOptions.Empty, CancellationToken.None);
                break;
            case < 7:
                var data = Add(ns, NewName("data"), "StatefulSet", Math.Min(replicas, 5), cpu);
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

    private string Add(string ns, string name, string kind, int replicas, int milliCpu = 0)
    {
        workloads.Add(new(ns, name, kind, milliCpu) { Replicas = replicas });
        return name;
    }

    // How many more pods of a size the nodes can take.
    private long RoomFor(int milliCpu) => Math.Max(0, room - workloads.Sum(static w => (long)w.Replicas * w.MilliCpu)) / milliCpu;

    private async Task ScaleAsync(Item workload, int left)
    {
        if (workload.Kind is not ("Deployment" or "StatefulSet"))
        {
            return;
        }

        var most = Math.Clamp(workload.Replicas + left, 0, Math.Clamp(target / 4, 3, MostReplicas));
        var replicas = (int)Math.Min(random.Next(0, most + 1), workload.Replicas + RoomFor(workload.MilliCpu));
        replicas = workload.Kind == "StatefulSet" ? Math.Min(replicas, 6) : replicas;

        // Where the request fails, either may be what is there.
        workload.Replicas = Math.Max(workload.Replicas, replicas);
        await (workload.Kind == "Deployment"
            ? ChangeAsync<Deployment>(workload, d => d with { Spec = d.Spec with { Replicas = replicas } })
            : ChangeAsync<StatefulSet>(workload, s => s with { Spec = s.Spec with { Replicas = replicas } }));
        workload.Replicas = replicas;
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
        var options = new DeleteOptions { PropagationPolicy = random.Next(3) == 0 ? "Foreground" : "Background" };
        await (workload.Kind switch
        {
            "Deployment" => client.DeleteAsync<Deployment>(workload.Namespace, workload.Name, options, CancellationToken.None),
            "StatefulSet" => client.DeleteAsync<StatefulSet>(workload.Namespace, workload.Name, options, CancellationToken.None),
            "DaemonSet" => client.DeleteAsync<DaemonSet>(workload.Namespace, workload.Name, options, CancellationToken.None),
            "CronJob" => client.DeleteAsync<CronJob>(workload.Namespace, workload.Name, options, CancellationToken.None),
            _ => client.DeleteAsync<Job>(workload.Namespace, workload.Name, options, CancellationToken.None),
        });
        workloads.Remove(workload);
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

    private sealed record Item(string Namespace, string Name, string Kind, int MilliCpu)
    {
        public int Replicas { get; set; }
    }
}
