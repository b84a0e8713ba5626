namespace Kuber.ApiServer.ResourceMetrics;

/// <summary>What something had used by a time.</summary>
/// <param name="Time">The time.</param>
/// <param name="CpuSeconds">Processor time since its start.</param>
/// <param name="MemoryBytes">Its memory then.</param>
/// <param name="StartedAt">When it started; null where that is long ago.</param>
internal sealed record UsagePoint(DateTimeOffset Time, double CpuSeconds, double MemoryBytes, DateTimeOffset? StartedAt);
