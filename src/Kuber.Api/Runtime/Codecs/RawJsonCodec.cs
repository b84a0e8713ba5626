namespace Kuber.Api.Runtime;

/// <summary>Items that are JSON values.</summary>
public readonly struct RawJsonCodec : IValueCodec<RawJson>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static RawJson Zero => default;

    /// <inheritdoc/>
    public static RawJson ReadJson(ref JsonDecoder decoder) => decoder.ReadRawJson();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, RawJson value) => encoder.RawJson(value);

    /// <inheritdoc/>
    public static RawJson ReadProto(ref ProtoDecoder decoder) => decoder.ReadRawJson();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, RawJson value) => encoder.RawJson(value);
}
