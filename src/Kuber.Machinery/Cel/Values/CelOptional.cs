using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A value that may be none.</summary>
public sealed class CelOptional : CelValue
{
    private static readonly CelType OptionalOfAnything = CelType.OptionalOf(CelType.Dyn);

    private CelOptional(CelValue? value) => Value = value;

    /// <summary>No value.</summary>
    public static CelOptional None { get; } = new(null);

    /// <summary>The value; null where there is none.</summary>
    public CelValue? Value { get; }

    /// <inheritdoc/>
    public override CelType Type => OptionalOfAnything;

    /// <inheritdoc/>
    public override bool IsZero => Value is null;

    /// <summary>A value that is there.</summary>
    public static CelOptional Of(CelValue value) => new(value);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) =>
        other is CelOptional optional && (Value is null ? optional.Value is null : optional.Value is { } theirs && Value.IsEqualTo(theirs));
}
