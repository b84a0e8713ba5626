namespace Kuber.Client.Metrics;

/// <summary>A value of a metric of a named object.</summary>
/// <param name="Name">The object.</param>
/// <param name="MilliValue">The value, in thousandths.</param>
/// <param name="Timestamp">When it was measured.</param>
/// <param name="Window">Over which time before.</param>
public sealed record MetricSample(string Name, long MilliValue, DateTimeOffset Timestamp, TimeSpan Window);
