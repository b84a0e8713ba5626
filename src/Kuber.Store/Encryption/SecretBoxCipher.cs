using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace Kuber.Store.Encryption;

/// <summary>XSalsa20 with Poly1305, as NaCl's secretbox: a nonce of 24 bytes, a tag of 16, the encrypted bytes. Keys have 32 bytes.</summary>
internal sealed class SecretBoxCipher(string name, byte[] secret) : LocalCipher("secretbox", name)
{
    private const int NonceBytes = 24;
    private const int TagBytes = 16;
    private const int MacKeyBytes = 32;

    private protected override byte[] Encrypt(ReadOnlySpan<byte> value, string key)
    {
        var result = new byte[NonceBytes + TagBytes + value.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceBytes));
        var stream = Stream(result.AsSpan(0, NonceBytes), out var macKey);
        var encrypted = result.AsSpan(NonceBytes + TagBytes);
        stream.ProcessBytes(value, encrypted);
        Tag(macKey, encrypted).CopyTo(result, NonceBytes);
        return result;
    }

    private protected override byte[] Decrypt(ReadOnlySpan<byte> stored, string key)
    {
        if (stored.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException("it is too short");
        }
        var stream = Stream(stored[..NonceBytes], out var macKey);
        var encrypted = stored[(NonceBytes + TagBytes)..];
        if (!CryptographicOperations.FixedTimeEquals(Tag(macKey, encrypted), stored.Slice(NonceBytes, TagBytes)))
        {
            throw new CryptographicException("its tag is wrong");
        }
        var value = new byte[encrypted.Length];
        stream.ProcessBytes(encrypted, value);
        return value;
    }

    public override void Dispose() => CryptographicOperations.ZeroMemory(secret);

    // The first 32 bytes of the stream are the key of the tag; the value takes those that follow.
    private XSalsa20Engine Stream(ReadOnlySpan<byte> nonce, out byte[] macKey)
    {
        var stream = new XSalsa20Engine();
        stream.Init(true, new ParametersWithIV(new KeyParameter(secret), nonce));
        macKey = new byte[MacKeyBytes];
        stream.ProcessBytes(new byte[MacKeyBytes], macKey);
        return stream;
    }

    private static byte[] Tag(byte[] macKey, ReadOnlySpan<byte> encrypted)
    {
        var mac = new Poly1305();
        mac.Init(new KeyParameter(macKey));
        mac.BlockUpdate(encrypted);
        var tag = new byte[TagBytes];
        mac.DoFinal(tag, 0);
        return tag;
    }
}
