namespace Kuber.Api.Runtime;

/// <summary>
/// A JSON value kept as its UTF-8 text: upstream's RawExtension, FieldsV1 and JSON. Protobuf carries it as a message
/// with the bytes in field 1. <c>default</c> is JSON <c>null</c>.
/// </summary>
public readonly struct RawJson : IEquatable<RawJson>
{
    private readonly byte[]? utf8;

    /// <summary>Takes over <paramref name="utf8"/>, which must be one valid JSON value.</summary>
    public RawJson(byte[]? utf8) => this.utf8 = utf8;

    /// <summary>No value: JSON <c>null</c>.</summary>
    public bool IsNull => utf8 is null || Span.SequenceEqual("null"u8);

    /// <summary>The UTF-8 text; empty for <c>default</c>.</summary>
    public ReadOnlySpan<byte> Span => utf8;

    /// <summary>The UTF-8 text; empty for <c>default</c>.</summary>
    public ReadOnlyMemory<byte> Memory => utf8;

    /// <summary>The JSON value of a text.</summary>
    public static RawJson FromText(string json) => new(System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>The JSON text; <c>null</c> for <c>default</c>.</summary>
    public override string ToString() => utf8 is null ? "null" : System.Text.Encoding.UTF8.GetString(utf8);

    /// <summary>Whether both are the very same text in memory.</summary>
    public bool IsSame(RawJson other) => ReferenceEquals(utf8, other.utf8);

    /// <inheritdoc/>
    public bool Equals(RawJson other) => ReferenceEquals(utf8, other.utf8) || Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>Compares the text.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Compares the text.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);
}
