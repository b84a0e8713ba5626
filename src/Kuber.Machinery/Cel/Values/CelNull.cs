using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary><c>null</c>.</summary>
public sealed class CelNull : CelValue
{
    private CelNull()
    {
    }

    /// <summary>The one value.</summary>
    public static CelNull Value { get; } = new();

    /// <inheritdoc/>
    public override CelType Type => CelType.Null;

    /// <inheritdoc/>
    public override bool IsZero => true;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelNull;
}
