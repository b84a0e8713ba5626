using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A signed integer.</summary>
public sealed class CelInt(long value) : CelValue
{
    /// <summary>The value.</summary>
    public long Value => value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Int;

    /// <inheritdoc/>
    public override bool IsZero => value == 0;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => CelNumbers.AreEqual(this, other);
}
