namespace Kuber.Store.Encryption;

/// <summary>
/// One way to keep a value at rest, with one key. What it made begins with its prefix in the store, so that it is found again
/// whatever is written now. Safe for concurrent use.
/// </summary>
internal interface IValueCipher : IDisposable
{
    /// <summary>What values begin with that this cipher made, such as <c>k8s:enc:aesgcm:v1:key1:</c>; empty for plain values.</summary>
    string Prefix { get; }

    /// <summary>The value as it is kept, without the prefix. <paramref name="key"/> is the key in the store, to which strong ciphers tie the value.</summary>
    ValueTask<byte[]> EncryptAsync(ReadOnlyMemory<byte> value, string key, CancellationToken cancellationToken);

    /// <summary>The value, from what follows the prefix.</summary>
    /// <exception cref="ValueCipherException">It cannot be decrypted.</exception>
    ValueTask<byte[]> DecryptAsync(ReadOnlyMemory<byte> stored, string key, CancellationToken cancellationToken);

    /// <summary>Whether this cipher would no longer write what it once wrote, as after a remote key was rotated.</summary>
    ValueTask<bool> IsStaleAsync(ReadOnlyMemory<byte> stored, CancellationToken cancellationToken);
}
