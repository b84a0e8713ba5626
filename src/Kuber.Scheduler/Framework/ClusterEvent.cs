namespace Kuber.Scheduler.Framework;

/// <summary>A change of the cluster.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Old">The object before, or null.</param>
/// <param name="New">The object after, or null.</param>
internal readonly record struct ClusterEvent(ClusterEventKind Kind, object? Old, object? New);
