using Kuber.Api.Autoscaling.V2;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>What came of one metric of an autoscaler.</summary>
/// <param name="Replicas">How many replicas it asks for.</param>
/// <param name="Name">The metric, for people.</param>
/// <param name="Status">What the autoscaler's status shows of it.</param>
internal sealed record MetricReading(int Replicas, string Name, MetricStatus Status);
