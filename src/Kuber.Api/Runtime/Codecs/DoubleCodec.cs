namespace Kuber.Api.Runtime;

/// <summary>Items that are floating-point numbers.</summary>
public readonly struct DoubleCodec : IValueCodec<double>
{
    /// <inheritdoc/>
    public static int WireType => 1;

    /// <inheritdoc/>
    public static double Zero => 0;

    /// <inheritdoc/>
    public static double ReadJson(ref JsonDecoder decoder) => decoder.ReadDouble();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, double value) => encoder.Double(value);

    /// <inheritdoc/>
    public static double ReadProto(ref ProtoDecoder decoder) => decoder.ReadDouble();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, double value) => encoder.Double(value);
}
