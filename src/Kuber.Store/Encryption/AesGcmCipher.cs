using System.Security.Cryptography;

namespace Kuber.Store.Encryption;

/// <summary>AES-GCM with a random nonce; the value is tied to its key in the store. Keys have 16, 24 or 32 bytes.</summary>
internal sealed class AesGcmCipher(string name, byte[] secret) : LocalCipher("aesgcm", name)
{
    private protected override byte[] Encrypt(ReadOnlySpan<byte> value, string key) => GcmBox.Seal(secret, value, key, []);

    private protected override byte[] Decrypt(ReadOnlySpan<byte> stored, string key) => GcmBox.Open(secret, stored, key);

    public override void Dispose() => CryptographicOperations.ZeroMemory(secret);
}
