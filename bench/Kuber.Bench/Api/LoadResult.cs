namespace Kuber.Bench.Api;

/// <summary>What a load run measured.</summary>
/// <param name="Requests">Answered requests.</param>
/// <param name="Failures">Those answered with 400 or more, or broken off.</param>
/// <param name="Bytes">Bytes of bodies.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="ServerSeconds">Processor time that the server used.</param>
/// <param name="P50">Half of the requests took no longer, in milliseconds.</param>
/// <param name="P99">99 of 100 took no longer, in milliseconds.</param>
internal sealed record LoadResult(long Requests, long Failures, long Bytes, double Seconds, double ServerSeconds, double P50, double P99)
{
    /// <summary>Bytes that the server allocated; 0 where that is not known.</summary>
    public double Allocated { get; init; }

    /// <summary>Kilobytes that the server allocated for a request.</summary>
    public double AllocatedKilobytes => Requests == 0 ? 0 : Allocated / 1e3 / Requests;

    /// <summary>Requests answered in a second.</summary>
    public double Rate => Requests / Seconds;

    /// <summary>Processor time of the server for a request, in microseconds.</summary>
    public double ServerMicroseconds => Requests == 0 ? 0 : ServerSeconds * 1e6 / Requests;

    /// <summary>Megabytes of bodies in a second.</summary>
    public double MegabytesPerSecond => Bytes / 1e6 / Seconds;
}
