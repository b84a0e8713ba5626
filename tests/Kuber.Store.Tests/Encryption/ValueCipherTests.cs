using System.Text;
using Kuber.Store.Encryption;

namespace Kuber.Store.Tests.Encryption;

/// <summary>The ciphers: their layout, and what they refuse.</summary>
public sealed class ValueCipherTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    public static TheoryData<string> Names => ["aesgcm", "aescbc", "secretbox"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ValuesComeBackAndNeverLookTheSame(string name)
    {
        using var cipher = Make(name);
        Assert.Equal($"k8s:enc:{name}:v1:key1:", cipher.Prefix);
        foreach (var length in new[] { 0, 1, 15, 16, 17, 5000 })
        {
            var value = new byte[length];
            new Random(length).NextBytes(value);
            var first = await cipher.EncryptAsync(value, "/a", default);
            Assert.Equal(value, await cipher.DecryptAsync(first, "/a", default));
            Assert.NotEqual(first, await cipher.EncryptAsync(value, "/a", default));
        }
    }

    [Theory]
    [InlineData("aesgcm")]
    [InlineData("secretbox")]
    public async Task EveryChangedByteIsNoticed(string name)
    {
        using var cipher = Make(name);
        var kept = await cipher.EncryptAsync("a secret"u8.ToArray(), "/registry/secrets/a/b", default);
        for (var i = 0; i < kept.Length; i++)
        {
            var changed = kept.ToArray();
            changed[i] ^= 1;
            await Assert.ThrowsAsync<ValueCipherException>(async () => await cipher.DecryptAsync(changed, "/registry/secrets/a/b", default));
        }
    }

    [Fact]
    public async Task AValueMovedToAnotherKeyIsNoticed()
    {
        using var cipher = Make("aesgcm");
        var kept = await cipher.EncryptAsync("a secret"u8.ToArray(), "/registry/secrets/a/b", default);
        var failure = await Assert.ThrowsAsync<ValueCipherException>(async () => await cipher.DecryptAsync(kept, "/registry/secrets/a/c", default));
        Assert.DoesNotContain("a secret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task WhatIsTooShortIsRefused(string name)
    {
        using var cipher = Make(name);
        await Assert.ThrowsAsync<ValueCipherException>(async () => await cipher.DecryptAsync(new byte[7], "/a", default));
    }

    // The example of NaCl's own documentation of crypto_secretbox.
    [Fact]
    public async Task SecretBoxIsThatOfNaCl()
    {
        var secret = Convert.FromHexString("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389");
        var nonce = "69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37";
        var box = "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74e355a5";
        using var cipher = new SecretBoxCipher("a", secret);
        var value = await cipher.DecryptAsync(Convert.FromHexString(nonce + box), "", default);
        Assert.StartsWith("be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffc", Convert.ToHexStringLower(value), StringComparison.Ordinal);
        Assert.Equal(131, value.Length);
    }

    [Fact]
    public async Task ThePlainCipherKeepsValues()
    {
        using var cipher = new IdentityCipher();
        Assert.Equal("a", Encoding.UTF8.GetString(await cipher.EncryptAsync("a"u8.ToArray(), "/a", default)));
    }

    private static IValueCipher Make(string name) => name switch
    {
        "aesgcm" => new AesGcmCipher("key1", [.. Secret]),
        "aescbc" => new AesCbcCipher("key1", [.. Secret]),
        _ => new SecretBoxCipher("key1", [.. Secret]),
    };
}
