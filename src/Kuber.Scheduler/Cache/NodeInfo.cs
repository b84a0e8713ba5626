using Kuber.Api.Core.V1;
using Kuber.Machinery.Scheduling;

namespace Kuber.Scheduler.Cache;

/// <summary>
/// A node with the pods on it, kept up to date pod by pod. Owned by the scheduling loop: nobody else may touch it.
/// </summary>
internal sealed class NodeInfo(string name)
{
    private readonly List<PodInfo> pods = [];
    private readonly List<PodInfo> withAffinity = [];
    private readonly List<PodInfo> withRequiredAntiAffinity = [];
    private readonly List<HostPort> ports = [];

    public string Name { get; } = name;

    /// <summary>The node; null while only pods of it are known.</summary>
    public Node? Node { get; private set; }

    public ResourceAmounts Allocatable { get; private set; } = new();

    public long AllowedPods { get; private set; }

    public ResourceAmounts Requested { get; } = new();

    public long NonZeroMilliCpu { get; private set; }

    public long NonZeroMemory { get; private set; }

    /// <summary>The pods; to be read only. Plugins go through them for every node: as lists, without a call and an object for each.</summary>
    public List<PodInfo> Pods => pods;

    public List<PodInfo> PodsWithAffinity => withAffinity;

    public List<PodInfo> PodsWithRequiredAntiAffinity => withRequiredAntiAffinity;

    /// <summary>The ports taken on the node; one entry for each pod that takes it.</summary>
    public IReadOnlyList<HostPort> Ports => ports;

    /// <summary>The bytes of the images on the node, by name.</summary>
    public Dictionary<string, long> Images { get; } = [];

    /// <summary>Takes over a new state of the node.</summary>
    public void SetNode(Node? node)
    {
        if (node is not null && Node is not null && node.Status.Allocatable.Equals(Node.Status.Allocatable))
        {
            // The most frequent update: heartbeats.
        }
        else
        {
            Allocatable = ResourceAmounts.From(node?.Status.Allocatable ?? default);
            AllowedPods = node?.Status.Allocatable.GetValueOrDefault("pods").Value ?? 0;
        }

        Images.Clear();
        foreach (var image in node?.Status.Images ?? default)
        {
            foreach (var imageName in image.Names)
            {
                Images[imageName] = image.SizeBytes;
            }
        }

        Node = node;
    }

    public void Add(PodInfo pod)
    {
        pods.Add(pod);
        if (pod.HasAffinity)
        {
            withAffinity.Add(pod);
        }

        if (pod.RequiredAntiAffinity.Length > 0)
        {
            withRequiredAntiAffinity.Add(pod);
        }

        ports.AddRange(pod.HostPorts);
        Requested.Add(pod.Requests);
        NonZeroMilliCpu += pod.NonZeroMilliCpu;
        NonZeroMemory += pod.NonZeroMemory;
    }

    public void Remove(PodInfo pod)
    {
        if (!pods.Remove(pod))
        {
            throw new InvalidOperationException($"pod {pod.Pod.Metadata.Name} is not on node {Name}");
        }

        if (pod.HasAffinity)
        {
            withAffinity.Remove(pod);
        }

        if (pod.RequiredAntiAffinity.Length > 0)
        {
            withRequiredAntiAffinity.Remove(pod);
        }

        foreach (var port in pod.HostPorts)
        {
            ports.Remove(port);
        }

        Requested.Subtract(pod.Requests);
        NonZeroMilliCpu -= pod.NonZeroMilliCpu;
        NonZeroMemory -= pod.NonZeroMemory;
    }
}
