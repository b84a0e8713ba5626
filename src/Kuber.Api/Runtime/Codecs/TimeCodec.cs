namespace Kuber.Api.Runtime;

/// <summary>Items that are times of whole seconds. One that is not set is the first second of the year 1, as in Go: <c>null</c> in JSON.</summary>
public readonly struct TimeCodec : IValueCodec<Time>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static Time Zero => new(-62_135_596_800);

    /// <inheritdoc/>
    public static Time ReadJson(ref JsonDecoder decoder) => decoder.ReadTime() ?? Zero;

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, Time value)
    {
        if (value == Zero)
        {
            encoder.Null();
        }
        else
        {
            encoder.Time(value);
        }
    }

    /// <inheritdoc/>
    public static Time ReadProto(ref ProtoDecoder decoder) => decoder.ReadTime() ?? Zero;

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, Time value)
    {
        if (value == Zero)
        {
            encoder.Varint(0);
        }
        else
        {
            encoder.Time(value);
        }
    }
}
