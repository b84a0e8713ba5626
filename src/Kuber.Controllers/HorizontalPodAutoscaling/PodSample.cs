namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>What a metric says of a pod.</summary>
/// <param name="Value">The value, in thousandths.</param>
/// <param name="Timestamp">The end of the time that it was measured over.</param>
/// <param name="Window">The length of that time.</param>
internal sealed record PodSample(long Value, DateTimeOffset Timestamp, TimeSpan Window);
