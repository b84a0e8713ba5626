using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>An unsigned integer.</summary>
public sealed class CelUint(ulong value) : CelValue
{
    /// <summary>The value.</summary>
    public ulong Value => value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Uint;

    /// <inheritdoc/>
    public override bool IsZero => value == 0;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => CelNumbers.AreEqual(this, other);
}
