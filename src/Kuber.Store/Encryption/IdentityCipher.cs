namespace Kuber.Store.Encryption;

/// <summary>Keeps values as they are.</summary>
internal sealed class IdentityCipher : IValueCipher
{
    /// <inheritdoc/>
    public string Prefix => "";

    /// <inheritdoc/>
    public ValueTask<byte[]> EncryptAsync(ReadOnlyMemory<byte> value, string key, CancellationToken cancellationToken) => new(value.ToArray());

    /// <inheritdoc/>
    public ValueTask<byte[]> DecryptAsync(ReadOnlyMemory<byte> stored, string key, CancellationToken cancellationToken) => new(stored.ToArray());

    /// <inheritdoc/>
    public ValueTask<bool> IsStaleAsync(ReadOnlyMemory<byte> stored, CancellationToken cancellationToken) => new(false);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
