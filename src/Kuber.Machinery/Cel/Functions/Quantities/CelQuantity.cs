using Kuber.Api.Runtime;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Quantities;

/// <summary>
/// A quantity, such as <c>1.5Gi</c>. Equal by its worth. Whether it is an integer depends on how it was written, as it does for
/// upstream: <c>1000m</c> and numbers of more than 18 digits are none.
/// </summary>
/// <param name="value">The quantity.</param>
/// <param name="scale">The power of ten of the number that it is kept as; null where it is not kept as a number of 64 bits.</param>
internal sealed class CelQuantity(Quantity value, int? scale) : CelValue
{
    /// <summary>The type of quantities.</summary>
    public static CelType QuantityType { get; } = CelType.Opaque("kubernetes.Quantity");

    /// <summary>The quantity.</summary>
    public Quantity Value => value;

    /// <summary>Whether it is an integer of 64 bits.</summary>
    public bool IsInteger => scale >= 0 && value.Value is > -long.MaxValue and < long.MaxValue;

    /// <inheritdoc/>
    public override CelType Type => QuantityType;

    /// <summary>A whole number.</summary>
    public static CelQuantity Of(long number) => new(Quantity.Of(number, QuantityFormat.DecimalExponent), 0);

    /// <summary>Reads a quantity; a failure where the text is none.</summary>
    public static CelValue Read(string text) =>
        Quantity.TryParse(text, out var quantity) ? new CelQuantity(quantity, QuantityScale.Of(text)) : new CelError(Quantity.ParseError(text));

    /// <summary>The sum with another.</summary>
    public CelQuantity Plus(CelQuantity other) => new(value + other.Value, other.ScaleWith(value, scale));

    /// <summary>The difference from another.</summary>
    public CelQuantity Minus(CelQuantity other) => new(value - other.Value, other.ScaleWith(value, scale));

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelQuantity quantity && quantity.Value == value;

    // Zero takes over how the other is kept.
    private int? ScaleWith(Quantity other, int? otherScale) =>
        scale is null || otherScale is null ? null : other.IsZero ? scale : value.IsZero ? otherScale : Math.Min(scale.Value, otherScale.Value);
}
