namespace Kuber.Api.Runtime;

/// <summary>A span of time in nanoseconds; JSON writes it as upstream does, such as <c>1h0m5s</c>.</summary>
/// <param name="Nanoseconds">The span, in nanoseconds.</param>
public readonly record struct Duration(long Nanoseconds);
