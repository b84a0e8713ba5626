using System.Collections.Concurrent;
using System.Security.Cryptography;
using Kuber.Machinery.Grpc;

namespace Kuber.Store.Encryption;

/// <summary>
/// Values under a key management service of version 2 (KEP-3299). The service encrypts a seed; each value has a key of its own,
/// derived from the seed and 32 random bytes (HKDF with SHA-256). So the service is asked once for a seed, not for each value.
/// What is kept is upstream's EncryptedObject: data 1, key id 2, seed 3, annotations 4, kind of the seed 5.
/// </summary>
internal sealed class KmsCipher : IValueCipher
{
    private const int SeedBytes = 32;
    private const int InfoBytes = 32;
    private const int DerivedFromSeed = 1;
    private static readonly TimeSpan StatusInterval = TimeSpan.FromMinutes(1);
    private readonly KmsPlugin plugin;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim renewing = new(1);
    private readonly ConcurrentDictionary<string, byte[]> seeds = new(StringComparer.Ordinal);
    private Writing? writing;

    public KmsCipher(string name, string socketPath, TimeSpan timeout, TimeProvider clock)
    {
        Prefix = $"k8s:enc:kms:v2:{name}:";
        plugin = new KmsPlugin(name, socketPath, timeout);
        this.clock = clock;
    }

    /// <inheritdoc/>
    public string Prefix { get; }

    /// <inheritdoc/>
    public async ValueTask<byte[]> EncryptAsync(ReadOnlyMemory<byte> value, string key, CancellationToken cancellationToken)
    {
        var (seed, encrypted, _) = await WritingAsync(cancellationToken);
        var info = RandomNumberGenerator.GetBytes(InfoBytes);
        var data = GcmBox.Seal(Derive(seed, info), value.Span, key, info);
        var message = new ProtoWriter(data.Length + 512).Bytes(1, data).String(2, encrypted.KeyId).Bytes(3, encrypted.Encrypted);
        encrypted.WriteAnnotations(message, 4);
        return message.Varint(5, DerivedFromSeed).Written.ToArray();
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]> DecryptAsync(ReadOnlyMemory<byte> stored, string key, CancellationToken cancellationToken)
    {
        var (data, seed, derived) = Read(stored, key);
        var id = Convert.ToBase64String(seed.Encrypted);
        if (!seeds.TryGetValue(id, out var plain))
        {
            seeds[id] = plain = await plugin.DecryptAsync(seed, cancellationToken);
        }
        try
        {
            return derived ? GcmBox.Open(Derive(plain, data.Span[..InfoBytes]), data.Span[InfoBytes..], key) : GcmBox.Open(plain, data.Span, key);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            throw new ValueCipherException($"the value of {key} cannot be decrypted with {Prefix.TrimEnd(':')}: it was damaged", failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> IsStaleAsync(ReadOnlyMemory<byte> stored, CancellationToken cancellationToken) =>
        Read(stored, "").Seed.KeyId != (await WritingAsync(cancellationToken)).Encrypted.KeyId;

    /// <inheritdoc/>
    public void Dispose()
    {
        plugin.Dispose();
        renewing.Dispose();
    }

    private static byte[] Derive(byte[] seed, ReadOnlySpan<byte> info)
    {
        var key = new byte[SeedBytes];
        HKDF.Expand(HashAlgorithmName.SHA256, seed, key, info);
        return key;
    }

    private static (ReadOnlyMemory<byte> Data, KmsSeed Seed, bool Derived) Read(ReadOnlyMemory<byte> stored, string key)
    {
        try
        {
            ReadOnlyMemory<byte> data = default;
            var (keyId, kind) = ("", 0L);
            byte[] encrypted = [];
            List<KeyValuePair<string, byte[]>> annotations = [];
            ProtoReader reader = new(stored);
            while (reader.Next())
            {
                switch (reader.Field)
                {
                    case 1: data = reader.Bytes(); break;
                    case 2: keyId = reader.String(); break;
                    case 3: encrypted = reader.Bytes().ToArray(); break;
                    case 4: annotations.Add(KmsSeed.Annotation(reader.Message())); break;
                    case 5: kind = reader.Varint(); break;
                    default: reader.Skip(); break;
                }
            }
            return (data, new KmsSeed(keyId, encrypted, annotations), kind == DerivedFromSeed);
        }
        catch (InvalidDataException failure)
        {
            throw new ValueCipherException($"the value of {key} cannot be read: {failure.Message}", failure);
        }
    }

    // The seed to write with. Whether the service has turned to another key is asked once a minute, by the write that comes then.
    private async ValueTask<Writing> WritingAsync(CancellationToken cancellationToken)
    {
        if (writing is { } fresh && clock.GetElapsedTime(fresh.CheckedAt) < StatusInterval)
        {
            return fresh;
        }
        await renewing.WaitAsync(cancellationToken);
        try
        {
            if (writing is { } other && clock.GetElapsedTime(other.CheckedAt) < StatusInterval)
            {
                return other;
            }
            var keyId = await plugin.KeyIdAsync(cancellationToken);
            if (writing is { } present && present.Encrypted.KeyId == keyId)
            {
                return writing = present with { CheckedAt = clock.GetTimestamp() };
            }
            var seed = RandomNumberGenerator.GetBytes(SeedBytes);
            var encrypted = await plugin.EncryptAsync(seed, cancellationToken);
            seeds[Convert.ToBase64String(encrypted.Encrypted)] = seed;
            return writing = new Writing(seed, encrypted, clock.GetTimestamp());
        }
        finally
        {
            renewing.Release();
        }
    }

    private sealed record Writing(byte[] Seed, KmsSeed Encrypted, long CheckedAt);
}
