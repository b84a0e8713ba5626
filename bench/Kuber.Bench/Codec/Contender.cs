namespace Kuber.Bench.Codec;

/// <summary>Something to measure.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Operation">Does it once; the result keeps it from being left out.</param>
internal sealed record Contender(string Name, Func<object?> Operation);
