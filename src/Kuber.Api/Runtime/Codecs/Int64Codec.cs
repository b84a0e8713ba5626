namespace Kuber.Api.Runtime;

/// <summary>Items that are whole numbers of 64 bits.</summary>
public readonly struct Int64Codec : IValueCodec<long>
{
    /// <inheritdoc/>
    public static int WireType => 0;

    /// <inheritdoc/>
    public static long Zero => 0;

    /// <inheritdoc/>
    public static long ReadJson(ref JsonDecoder decoder) => decoder.ReadInt64();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, long value) => encoder.Int(value);

    /// <inheritdoc/>
    public static long ReadProto(ref ProtoDecoder decoder) => decoder.ReadInt64();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, long value) => encoder.Varint(value);
}
