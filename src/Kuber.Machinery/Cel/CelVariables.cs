using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel;

/// <summary>Variables with values that are there already.</summary>
/// <param name="values">The values by name.</param>
public sealed class CelVariables(IReadOnlyDictionary<string, CelValue> values) : ICelVariables
{
    /// <summary>No variables.</summary>
    public static CelVariables None { get; } = new(new Dictionary<string, CelValue>());

    /// <inheritdoc/>
    public CelValue? Find(string name) => values.GetValueOrDefault(name);
}
