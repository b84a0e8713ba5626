namespace Kuber.Api.Runtime;

/// <summary>Items that are a number or a text.</summary>
public readonly struct IntOrStringCodec : IValueCodec<IntOrString>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static IntOrString Zero => default;

    /// <inheritdoc/>
    public static IntOrString ReadJson(ref JsonDecoder decoder) => decoder.ReadIntOrString();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, IntOrString value) => encoder.IntOrString(value);

    /// <inheritdoc/>
    public static IntOrString ReadProto(ref ProtoDecoder decoder) => decoder.ReadIntOrString();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, IntOrString value) => encoder.IntOrString(value);
}
