using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A type as a value: what <c>type(1)</c> and <c>int</c> are. Equal by name, whatever the parameters.</summary>
public sealed class CelTypeValue(CelType value) : CelValue
{
    /// <summary>The type.</summary>
    public CelType Value => value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Type;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelTypeValue type && type.Value.Name == value.Name;
}
