using System.Security.Cryptography;
using System.Text;

namespace Kuber.Store.Encryption;

/// <summary>The layout of a value in AES-GCM: a nonce of 12 bytes, the encrypted bytes, a tag of 16.</summary>
internal static class GcmBox
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Encrypts; the result begins with <paramref name="header"/>.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> value, string key, ReadOnlySpan<byte> header)
    {
        var result = GC.AllocateUninitializedArray<byte>(header.Length + NonceBytes + value.Length + TagBytes);
        header.CopyTo(result);
        var box = result.AsSpan(header.Length);
        RandomNumberGenerator.Fill(box[..NonceBytes]);
        using var aes = new AesGcm(secret, TagBytes);
        aes.Encrypt(box[..NonceBytes], value, box[NonceBytes..^TagBytes], box[^TagBytes..], Encoding.UTF8.GetBytes(key));
        return result;
    }

    /// <summary>Decrypts what <see cref="Seal"/> made, without its header.</summary>
    public static byte[] Open(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> box, string key)
    {
        if (box.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException("it is too short");
        }
        var value = GC.AllocateUninitializedArray<byte>(box.Length - NonceBytes - TagBytes);
        using var aes = new AesGcm(secret, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[NonceBytes..^TagBytes], box[^TagBytes..], value, Encoding.UTF8.GetBytes(key));
        return value;
    }
}
