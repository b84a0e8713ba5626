using System.Security.Cryptography;

namespace Kuber.Store.Encryption;

/// <summary>A cipher whose key is in this process: what it does takes no waiting.</summary>
internal abstract class LocalCipher(string provider, string name) : IValueCipher
{
    /// <inheritdoc/>
    public string Prefix { get; } = $"k8s:enc:{provider}:v1:{name}:";

    /// <inheritdoc/>
    public ValueTask<byte[]> EncryptAsync(ReadOnlyMemory<byte> value, string key, CancellationToken cancellationToken) => new(Encrypt(value.Span, key));

    /// <inheritdoc/>
    public ValueTask<byte[]> DecryptAsync(ReadOnlyMemory<byte> stored, string key, CancellationToken cancellationToken)
    {
        try
        {
            return new(Decrypt(stored.Span, key));
        }
        catch (CryptographicException failure)
        {
            throw new ValueCipherException($"the value of {key} cannot be decrypted with {Prefix.TrimEnd(':')}: it was damaged, or the key is another one", failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsStaleAsync(ReadOnlyMemory<byte> stored, CancellationToken cancellationToken) => new(false);

    /// <inheritdoc/>
    public abstract void Dispose();

    private protected abstract byte[] Encrypt(ReadOnlySpan<byte> value, string key);

    private protected abstract byte[] Decrypt(ReadOnlySpan<byte> stored, string key);
}
