using System.Security.Cryptography;

namespace Kuber.Store.Encryption;

/// <summary>AES-CBC with PKCS #7 padding: an initialisation vector of 16 bytes, then the encrypted bytes. It does not notice changes; kept for data that was written so.</summary>
internal sealed class AesCbcCipher(string name, byte[] secret) : LocalCipher("aescbc", name)
{
    private const int VectorBytes = 16;

    private protected override byte[] Encrypt(ReadOnlySpan<byte> value, string key)
    {
        using var aes = Aes.Create();
        aes.Key = secret;
        var vector = RandomNumberGenerator.GetBytes(VectorBytes);
        return [.. vector, .. aes.EncryptCbc(value, vector)];
    }

    private protected override byte[] Decrypt(ReadOnlySpan<byte> stored, string key)
    {
        if (stored.Length < VectorBytes)
        {
            throw new CryptographicException("it is too short");
        }
        using var aes = Aes.Create();
        aes.Key = secret;
        return aes.DecryptCbc(stored[VectorBytes..], stored[..VectorBytes]);
    }

    public override void Dispose() => CryptographicOperations.ZeroMemory(secret);
}
