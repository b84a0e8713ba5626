using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A truth value.</summary>
public sealed class CelBool : CelValue
{
    private CelBool(bool value) => Value = value;

    /// <summary>The value true.</summary>
    public static CelBool True { get; } = new(true);

    /// <summary>The value false.</summary>
    public static CelBool False { get; } = new(false);

    /// <summary>The value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.Bool;

    /// <inheritdoc/>
    public override bool IsZero => !Value;

    /// <summary>One of the two values.</summary>
    public static CelBool Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => ReferenceEquals(this, other);
}
