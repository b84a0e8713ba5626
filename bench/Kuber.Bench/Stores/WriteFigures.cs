namespace Kuber.Bench.Stores;

/// <summary>What a load of writes came to; latencies in milliseconds.</summary>
internal sealed record WriteFigures(double PerSecond, double P50, double P99);
