using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kuber.Machinery.Grpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kuber.Store.KmsPlugin;

/// <summary>The gRPC service <c>v2.KeyManagementService</c>: AES-GCM with a key made from its name. Called by another process, as real plugins are.</summary>
internal sealed class KeyService : IAsyncDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly WebApplication server;
    private readonly Action<string> called;

    public KeyService(string socket, Action<string> called)
    {
        this.called = called;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socket, listen => listen.Protocols = HttpProtocols.Http2));
        server = builder.Build();
        server.Run(HandleAsync);
    }

    /// <summary>The key that is encrypted with from now on.</summary>
    public string KeyId { get; set; } = "first";

    public Task StartAsync() => server.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        var method = http.Request.Path.Value!["/v2.KeyManagementService/".Length..];
        called(method);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var (bytes, keyId, annotation) = Read(body.ToArray().AsMemory(5), method);
        http.Response.ContentType = "application/grpc";
        var trailers = http.Features.Get<IHttpResponseTrailersFeature>()!;
        try
        {
            var answer = method switch
            {
                "Status" => new ProtoWriter().String(1, "v2").String(2, "ok").String(3, KeyId),
                "Encrypt" => new ProtoWriter().Bytes(1, Encrypt(bytes)).String(2, KeyId).Message(3, new ProtoWriter().String(1, "note.example.com").Bytes(2, "kept"u8)),
                "Decrypt" when annotation == "kept" => new ProtoWriter().Bytes(1, Decrypt(bytes, keyId)),
                _ => throw new CryptographicException("the annotation was lost"),
            };
            var frame = new byte[5 + answer.Written.Length];
            BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), answer.Written.Length);
            answer.Written.CopyTo(frame.AsMemory(5));
            await http.Response.Body.WriteAsync(frame);
            trailers.Trailers["grpc-status"] = "0";
        }
        catch (CryptographicException failure)
        {
            await http.Response.StartAsync();
            trailers.Trailers["grpc-status"] = "13";
            trailers.Trailers["grpc-message"] = failure.Message;
        }
    }

    private static (byte[] Bytes, string KeyId, string Annotation) Read(ReadOnlyMemory<byte> message, string method)
    {
        byte[] bytes = [];
        var (keyId, annotation) = ("", "");
        ProtoReader reader = new(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: bytes = reader.Bytes().ToArray(); break;
                case 3 when method == "Decrypt": keyId = reader.String(); break;
                case 4: annotation = reader.MapEntry().Value; break;
                default: reader.Skip(); break;
            }
        }
        return (bytes, keyId, annotation);
    }

    private static AesGcm Cipher(string keyId) => new(SHA256.HashData(Encoding.UTF8.GetBytes(keyId)), TagBytes);

    private byte[] Encrypt(byte[] value)
    {
        using var aes = Cipher(KeyId);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var (encrypted, tag) = (new byte[value.Length], new byte[TagBytes]);
        aes.Encrypt(nonce, value, encrypted, tag);
        return [.. nonce, .. encrypted, .. tag];
    }

    private static byte[] Decrypt(byte[] box, string keyId)
    {
        using var aes = Cipher(keyId);
        var value = new byte[box.Length - NonceBytes - TagBytes];
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes, value.Length), box.AsSpan(NonceBytes + value.Length), value);
        return value;
    }
}
