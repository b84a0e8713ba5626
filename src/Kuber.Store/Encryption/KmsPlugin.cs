using System.Security.Cryptography;
using Kuber.Machinery.Grpc;

namespace Kuber.Store.Encryption;

/// <summary>The client of a key management service of version 2 (KEP-3299): the gRPC service <c>v2.KeyManagementService</c> on a Unix socket.</summary>
internal sealed class KmsPlugin(string name, string socketPath, TimeSpan timeout) : IDisposable
{
    private readonly GrpcChannel channel = GrpcChannel.ForUnixSocket(socketPath);

    /// <summary>The identifier of the key that the service encrypts with now.</summary>
    /// <exception cref="ValueCipherException">The service does not answer, or is not well.</exception>
    public async Task<string> KeyIdAsync(CancellationToken cancellationToken)
    {
        var answer = await CallAsync("Status", new ProtoWriter(), cancellationToken);
        string health = "", keyId = "";
        ProtoReader reader = new(answer);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: health = reader.String(); break;
                case 3: keyId = reader.String(); break;
                default: reader.Skip(); break;
            }
        }
        return health == "ok" ? keyId : throw new ValueCipherException($"the key management service {name} is not well: {health}");
    }

    /// <summary>Encrypts a seed with the service's key.</summary>
    public async Task<KmsSeed> EncryptAsync(byte[] seed, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("Encrypt", new ProtoWriter().Bytes(1, seed).String(2, NewCallId()), cancellationToken);
        byte[] encrypted = [];
        var keyId = "";
        List<KeyValuePair<string, byte[]>> annotations = [];
        ProtoReader reader = new(answer);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: encrypted = reader.Bytes().ToArray(); break;
                case 2: keyId = reader.String(); break;
                case 3: annotations.Add(KmsSeed.Annotation(reader.Message())); break;
                default: reader.Skip(); break;
            }
        }
        return encrypted.Length == 0 || keyId.Length == 0
            ? throw new ValueCipherException($"the key management service {name} gave an empty answer")
            : new KmsSeed(keyId, encrypted, annotations);
    }

    /// <summary>Decrypts a seed.</summary>
    public async Task<byte[]> DecryptAsync(KmsSeed seed, CancellationToken cancellationToken)
    {
        var request = new ProtoWriter().Bytes(1, seed.Encrypted).String(2, NewCallId()).String(3, seed.KeyId);
        seed.WriteAnnotations(request, 4);
        var answer = await CallAsync("Decrypt", request, cancellationToken);
        byte[] plain = [];
        ProtoReader reader = new(answer);
        while (reader.Next())
        {
            if (reader.Field == 1)
            {
                plain = reader.Bytes().ToArray();
            }
            else
            {
                reader.Skip();
            }
        }
        return plain;
    }

    public void Dispose() => channel.Dispose();

    // By it the service's log and ours can be matched.
    private static string NewCallId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private async Task<ReadOnlyMemory<byte>> CallAsync(string method, ProtoWriter request, CancellationToken cancellationToken)
    {
        try
        {
            return await channel.UnaryAsync("/v2.KeyManagementService/" + method, request.Written, new() { Timeout = timeout }, cancellationToken);
        }
        catch (GrpcException failure)
        {
            throw new ValueCipherException($"the key management service {name} ({socketPath}) failed: {failure.Message}", failure);
        }
    }
}
