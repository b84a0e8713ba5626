namespace Kuber.Api.Runtime;

/// <summary>Items that are whole numbers of 32 bits.</summary>
public readonly struct Int32Codec : IValueCodec<int>
{
    /// <inheritdoc/>
    public static int WireType => 0;

    /// <inheritdoc/>
    public static int Zero => 0;

    /// <inheritdoc/>
    public static int ReadJson(ref JsonDecoder decoder) => decoder.ReadInt32();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, int value) => encoder.Int(value);

    /// <inheritdoc/>
    public static int ReadProto(ref ProtoDecoder decoder) => decoder.ReadInt32();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, int value) => encoder.Varint(value);
}
