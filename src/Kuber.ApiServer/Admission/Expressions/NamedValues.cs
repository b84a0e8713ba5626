using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>A map of values that have names.</summary>
internal sealed class NamedValues(IReadOnlyDictionary<string, CelValue> values) : CelMap
{
    /// <inheritdoc/>
    public override int Count => values.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => values.Keys.Select(static k => new CelString(k));

    /// <inheritdoc/>
    public override CelValue? Find(CelValue key) => key is CelString name ? values.GetValueOrDefault(name.Value) : null;
}
