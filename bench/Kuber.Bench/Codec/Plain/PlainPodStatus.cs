namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a PodStatus.</summary>
public sealed class PlainPodStatus
{
    public long? ObservedGeneration { get; set; }

    public string? Phase { get; set; }

    public List<PlainPodCondition>? Conditions { get; set; }

    public string? HostIP { get; set; }

    public List<PlainHostIP>? HostIPs { get; set; }

    public string? PodIP { get; set; }

    public List<PlainPodIP>? PodIPs { get; set; }

    public DateTime? StartTime { get; set; }

    public List<PlainContainerStatus>? ContainerStatuses { get; set; }

    public string? QosClass { get; set; }
}
