using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>Bytes.</summary>
public sealed class CelBytes(ReadOnlyMemory<byte> value) : CelValue
{
    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Value => value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Bytes;

    /// <inheritdoc/>
    public override bool IsZero => value.IsEmpty;

    /// <inheritdoc/>
    public override long? Size => value.Length;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelBytes bytes && bytes.Value.Span.SequenceEqual(value.Span);
}
