namespace Kuber.Network.Proxy;

/// <summary>The rules that one service needs: sets and chains of its own, and its entries in the shared maps.</summary>
/// <param name="Sets">Its sets: name and definition.</param>
/// <param name="Chains">Its chains: name and rules. A chain comes after those that it jumps to.</param>
/// <param name="Elements">Its entries in the shared maps: map, key, and verdict.</param>
public sealed record ServicePlan(
    IReadOnlyList<KeyValuePair<string, string>> Sets,
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Chains,
    IReadOnlyList<MapElement> Elements)
{
    /// <summary>No rules.</summary>
    public static ServicePlan Empty { get; } = new([], [], []);
}
