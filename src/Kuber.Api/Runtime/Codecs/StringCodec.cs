namespace Kuber.Api.Runtime;

/// <summary>Items that are strings.</summary>
public readonly struct StringCodec : IValueCodec<string>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static string Zero => "";

    /// <inheritdoc/>
    public static string ReadJson(ref JsonDecoder decoder) => decoder.ReadString();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, string value) => encoder.String(value);

    /// <inheritdoc/>
    public static string ReadProto(ref ProtoDecoder decoder) => decoder.ReadString();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, string value) => encoder.String(value);
}
