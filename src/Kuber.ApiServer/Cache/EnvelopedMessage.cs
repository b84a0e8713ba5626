using Kuber.Api.Runtime;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Cache;

/// <summary>A protobuf message in its envelope: single answers and watch events send it all, lists the message alone.</summary>
/// <param name="bytes">The whole envelope.</param>
/// <param name="length">The length of the message, which the end of the envelope follows.</param>
internal sealed class EnvelopedMessage(byte[] bytes, int length)
{
    /// <summary>The envelope.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>The bare message.</summary>
    public ReadOnlySpan<byte> Message => Bytes.AsSpan(Bytes.Length - ProtobufList.End.Length - length, length);

    /// <summary>Encodes an object.</summary>
    public static EnvelopedMessage Of(ServedResource resource, IApiObject value)
    {
        var message = resource.EncodeProtobuf(value);
        return new(Encodings.Envelope(resource.ApiVersion, resource.Kind, message), message.Length);
    }
}
