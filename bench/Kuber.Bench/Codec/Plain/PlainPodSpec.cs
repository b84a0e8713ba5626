namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a PodSpec.</summary>
public sealed class PlainPodSpec
{
    public List<PlainVolume>? Volumes { get; set; }

    public List<PlainContainer>? Containers { get; set; }

    public string? RestartPolicy { get; set; }

    public long? TerminationGracePeriodSeconds { get; set; }

    public string? DnsPolicy { get; set; }

    public Dictionary<string, string>? NodeSelector { get; set; }

    public string? ServiceAccountName { get; set; }

    public string? ServiceAccount { get; set; }

    public string? NodeName { get; set; }

    public PlainPodSecurityContext? SecurityContext { get; set; }

    public string? SchedulerName { get; set; }

    public List<PlainToleration>? Tolerations { get; set; }

    public int? Priority { get; set; }

    public bool? EnableServiceLinks { get; set; }

    public string? PreemptionPolicy { get; set; }
}
