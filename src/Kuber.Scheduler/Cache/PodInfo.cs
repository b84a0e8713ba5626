using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Scheduling;

namespace Kuber.Scheduler.Cache;

/// <summary>A pod with what the scheduler reckons from it, once.</summary>
internal sealed class PodInfo
{
    // A container without requests is not free: for scores it counts as this much.
    private const long DefaultMilliCpu = 100;
    private const long DefaultMemoryBytes = 200 * 1024 * 1024;

    public PodInfo(Pod pod)
    {
        Pod = pod;
        Requests = ResourceAmounts.From(PodResources.Requests(pod.Spec));
        (NonZeroMilliCpu, NonZeroMemory) = NonZero(pod.Spec, Requests);
        HostPorts = HostPort.Of(pod.Spec);
        var affinity = pod.Spec.Affinity;
        var ns = pod.Metadata.Namespace;
        RequiredAffinity = Terms(affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, ns);
        RequiredAntiAffinity = Terms(affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, ns);
        PreferredAffinity = Terms(affinity?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, ns);
        PreferredAntiAffinity = Terms(affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, ns);
    }

    public Pod Pod { get; }

    public string Uid => Pod.Metadata.Uid;

    public int Priority => Pod.Spec.Priority ?? 0;

    public ResourceAmounts Requests { get; }

    public long NonZeroMilliCpu { get; }

    public long NonZeroMemory { get; }

    public HostPort[] HostPorts { get; }

    public AffinityTerm[] RequiredAffinity { get; }

    public AffinityTerm[] RequiredAntiAffinity { get; }

    public AffinityTerm[] PreferredAffinity { get; }

    public AffinityTerm[] PreferredAntiAffinity { get; }

    public bool HasAffinity => RequiredAffinity.Length + RequiredAntiAffinity.Length + PreferredAffinity.Length + PreferredAntiAffinity.Length > 0;

    private static AffinityTerm[] Terms(ApiList<PodAffinityTerm> terms, string ns) =>
        terms.IsEmpty ? [] : Array.ConvertAll(terms.AsSpan().ToArray(), t => new AffinityTerm(t, ns, 0));

    private static AffinityTerm[] Terms(ApiList<WeightedPodAffinityTerm> terms, string ns) =>
        terms.IsEmpty ? [] : Array.ConvertAll(terms.AsSpan().ToArray(), t => new AffinityTerm(t.PodAffinityTerm, ns, t.Weight));

    private static (long MilliCpu, long Memory) NonZero(PodSpec pod, ResourceAmounts requests)
    {
        var cpu = requests.MilliCpu;
        var memory = requests.Memory;
        var podLevelCpu = pod.Resources?.Requests.ContainsKey("cpu") == true;
        var podLevelMemory = pod.Resources?.Requests.ContainsKey("memory") == true;
        foreach (var container in pod.Containers)
        {
            cpu += podLevelCpu || container.Resources.Requests.ContainsKey("cpu") ? 0 : DefaultMilliCpu;
            memory += podLevelMemory || container.Resources.Requests.ContainsKey("memory") ? 0 : DefaultMemoryBytes;
        }

        return (cpu, memory);
    }
}
