namespace Kuber.Api.Runtime;

/// <summary>Items that are quantities.</summary>
public readonly struct QuantityCodec : IValueCodec<Quantity>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static Quantity Zero => default;

    /// <inheritdoc/>
    public static Quantity ReadJson(ref JsonDecoder decoder) => decoder.ReadQuantity();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, Quantity value) => encoder.Quantity(value);

    /// <inheritdoc/>
    public static Quantity ReadProto(ref ProtoDecoder decoder) => decoder.ReadQuantity();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, Quantity value) => encoder.Quantity(value);
}
