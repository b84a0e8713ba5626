namespace Kuber.Api.Runtime;

/// <summary>Items that are times of whole microseconds.</summary>
public readonly struct MicroTimeCodec : IValueCodec<MicroTime>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static MicroTime Zero => default;

    /// <inheritdoc/>
    public static MicroTime ReadJson(ref JsonDecoder decoder) => decoder.ReadMicroTime() ?? default;

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, MicroTime value) => encoder.MicroTime(value);

    /// <inheritdoc/>
    public static MicroTime ReadProto(ref ProtoDecoder decoder) => decoder.ReadMicroTime() ?? default;

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, MicroTime value) => encoder.MicroTime(value);
}
