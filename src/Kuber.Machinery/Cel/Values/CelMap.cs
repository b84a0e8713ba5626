using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A map. Keys are texts, truth values and numbers; numbers are equal by their worth.</summary>
public abstract class CelMap : CelValue
{
    private static readonly CelType MapOfAnything = CelType.MapOf(CelType.Dyn, CelType.Dyn);

    /// <summary>Number of entries.</summary>
    public abstract int Count { get; }

    /// <summary>The keys, in an order that is the same each time.</summary>
    public abstract IEnumerable<CelValue> Keys { get; }

    /// <inheritdoc/>
    public override CelType Type => MapOfAnything;

    /// <inheritdoc/>
    public override bool IsZero => Count == 0;

    /// <inheritdoc/>
    public override long? Size => Count;

    /// <summary>The value of a key; null where the map has none.</summary>
    public abstract CelValue? Find(CelValue key);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) =>
        other is CelMap map && map.Count == Count && Keys.All(key => map.Find(key) is { } theirs && Find(key)!.IsEqualTo(theirs));
}
