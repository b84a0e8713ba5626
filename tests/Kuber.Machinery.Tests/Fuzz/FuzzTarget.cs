namespace Kuber.Machinery.Tests.Fuzz;

/// <summary>A parser that has to stand any input.</summary>
/// <param name="Name">What is parsed.</param>
/// <param name="Corpus">Good inputs to start from.</param>
/// <param name="Check">Parses one and checks what holds of it: only the parser's own failure may come out.</param>
public sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Corpus, Action<byte[]> Check);
