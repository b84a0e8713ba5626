namespace Kuber.Api.Runtime;

/// <summary>Items that are spans of time.</summary>
public readonly struct DurationCodec : IValueCodec<Duration>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static Duration Zero => default;

    /// <inheritdoc/>
    public static Duration ReadJson(ref JsonDecoder decoder) => decoder.ReadDuration();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, Duration value) => encoder.Duration(value);

    /// <inheritdoc/>
    public static Duration ReadProto(ref ProtoDecoder decoder) => decoder.ReadDuration();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, Duration value) => encoder.Duration(value);
}
