using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A floating-point number.</summary>
public sealed class CelDouble(double value) : CelValue
{
    /// <summary>The value.</summary>
    public double Value => value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Double;

    /// <inheritdoc/>
    public override bool IsZero => value == 0;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => CelNumbers.AreEqual(this, other);
}
