namespace Kuber.Api.Runtime;

/// <summary>Immutable bytes, compared by content; base64 in JSON. <c>default</c> is nil, which counts as empty.</summary>
public readonly struct ByteString : IEquatable<ByteString>
{
    private readonly byte[]? bytes;

    /// <summary>Takes over <paramref name="bytes"/>: the caller must not change it afterwards.</summary>
    public ByteString(byte[]? bytes) => this.bytes = bytes;

    /// <summary>The bytes were never set.</summary>
    public bool IsNil => bytes is null;

    /// <summary>The number of bytes.</summary>
    public int Length => bytes?.Length ?? 0;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => bytes;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory => bytes;

    /// <summary>The UTF-8 bytes of a text.</summary>
    public static ByteString FromText(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>The bytes read as UTF-8.</summary>
    public string ToText() => System.Text.Encoding.UTF8.GetString(Span);

    /// <inheritdoc/>
    public bool Equals(ByteString other) => ReferenceEquals(bytes, other.bytes) || Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ByteString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>Compares by content.</summary>
    public static bool operator ==(ByteString left, ByteString right) => left.Equals(right);

    /// <summary>Compares by content.</summary>
    public static bool operator !=(ByteString left, ByteString right) => !left.Equals(right);
}
