namespace Kuber.Api.Runtime;

/// <summary>Items that are bytes.</summary>
public readonly struct BytesCodec : IValueCodec<ByteString>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static ByteString Zero => default;

    /// <inheritdoc/>
    public static ByteString ReadJson(ref JsonDecoder decoder) => decoder.ReadBytes();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, ByteString value) => encoder.Bytes(value);

    /// <inheritdoc/>
    public static ByteString ReadProto(ref ProtoDecoder decoder) => decoder.ReadBytes();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, ByteString value) => encoder.Bytes(value);
}
