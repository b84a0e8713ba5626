namespace Kuber.Api.Runtime;

/// <summary>
/// The envelope of protobuf on the wire and in the store: four magic bytes, then a message with the type (field 1: API
/// version 1, kind 2), the object's bytes (2), and the content encoding (3) and type (4), which are empty.
/// </summary>
public static class ProtoEnvelope
{
    /// <summary>The first four bytes.</summary>
    public static ReadOnlySpan<byte> Magic => "k8s\0"u8;

    /// <summary>Whether the bytes start as an envelope does.</summary>
    public static bool HasMagic(ReadOnlySpan<byte> data) => data.StartsWith(Magic);

    /// <summary>Takes an envelope apart; the body is a part of <paramref name="data"/>.</summary>
    /// <exception cref="DecodeException">The bytes are not an envelope.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> data, out string apiVersion, out string kind)
    {
        if (!HasMagic(data))
        {
            throw new DecodeException("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]") { IsSyntax = true };
        }

        apiVersion = "";
        kind = "";
        ReadOnlySpan<byte> body = default;
        var decoder = new ProtoDecoder(data[4..]);
        while (decoder.NextTag(out var tag))
        {
            switch (tag)
            {
                case 10:
                    ReadType(ref decoder, ref apiVersion, ref kind);
                    break;
                case 18:
                    body = decoder.ReadSpan();
                    break;
                default:
                    decoder.Skip(tag);
                    break;
            }
        }

        return body;
    }

    /// <summary>Writes what stands behind the body; call it first, since the encoder writes backward.</summary>
    public static void WriteEnd(ProtoEncoder encoder) => encoder.Raw([0x1a, 0, 0x22, 0]);

    /// <summary>Writes what stands before the body.</summary>
    /// <param name="encoder">The encoder, the body just written.</param>
    /// <param name="end">Its position before the body was written.</param>
    /// <param name="apiVersion">The API version; may be empty.</param>
    /// <param name="kind">The kind; may be empty.</param>
    public static void WriteStart(ProtoEncoder encoder, int end, string apiVersion, string kind)
    {
        encoder.Length(end);
        encoder.Tag(18);
        var type = encoder.Position;
        encoder.String(kind);
        encoder.Tag(18);
        encoder.String(apiVersion);
        encoder.Tag(10);
        encoder.Length(type);
        encoder.Tag(10);
        encoder.Raw(Magic);
    }

    private static void ReadType(ref ProtoDecoder decoder, ref string apiVersion, ref string kind)
    {
        var outer = decoder.Enter();
        while (decoder.NextTag(out var tag))
        {
            switch (tag)
            {
                case 10: apiVersion = decoder.ReadString(); break;
                case 18: kind = decoder.ReadString(); break;
                default: decoder.Skip(tag); break;
            }
        }

        decoder.Leave(outer);
    }
}
