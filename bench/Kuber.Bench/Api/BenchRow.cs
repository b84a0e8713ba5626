namespace Kuber.Bench.Api;

/// <summary>A measured figure beside that of kube-apiserver.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record BenchRow(string Name, double Value, string Unit)
{
    /// <summary>Half of the requests took no longer, in milliseconds; 0 where there is none.</summary>
    public double P50 { get; init; }

    /// <summary>99 of 100 took no longer, in milliseconds; 0 where there is none.</summary>
    public double P99 { get; init; }

    /// <summary>Processor time of the server for a request, in microseconds; 0 where it is not known.</summary>
    public double ServerMicroseconds { get; init; }

    /// <summary>Kilobytes that the server allocated for a request; 0 where that is not known.</summary>
    public double AllocatedKilobytes { get; init; }

    /// <summary>Megabytes of bodies in a second.</summary>
    public double MegabytesPerSecond { get; init; }

    /// <summary>Requests that failed.</summary>
    public long Failures { get; init; }

    /// <summary>What kube-apiserver v1.36 with etcd 3.5 did on a machine of this kind; 0 where that is not known.</summary>
    public double Upstream { get; init; }

    /// <summary>What is aimed at; 0 where there is no aim.</summary>
    public double Aim { get; init; }

    /// <summary>Whether the aim is one of the 99th percentile, not of the value.</summary>
    public bool AimsAtP99 { get; init; }

    /// <summary>Whether the aim is reached; null where there is none.</summary>
    public bool? IsReached => Aim == 0 ? null : IsRate ? Value >= Aim : (AimsAtP99 ? P99 : Value) <= Aim;

    /// <summary>Whether more is better.</summary>
    public bool IsRate => Unit.EndsWith("/s", StringComparison.Ordinal);
}
