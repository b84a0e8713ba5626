namespace Kuber.Network.Proxy;

/// <summary>An entry of a verdict map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Key">The key, such as <c>10.96.0.1 . tcp . 443</c>.</param>
/// <param name="Verdict">The verdict, such as <c>goto svc-1a2b</c>.</param>
public readonly record struct MapElement(string Map, string Key, string Verdict);
