namespace Kuber.Api.Runtime;

/// <summary>Items that are true or false.</summary>
public readonly struct BoolCodec : IValueCodec<bool>
{
    /// <inheritdoc/>
    public static int WireType => 0;

    /// <inheritdoc/>
    public static bool Zero => false;

    /// <inheritdoc/>
    public static bool ReadJson(ref JsonDecoder decoder) => decoder.ReadBool();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, bool value) => encoder.Bool(value);

    /// <inheritdoc/>
    public static bool ReadProto(ref ProtoDecoder decoder) => decoder.ReadBool();

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, bool value) => encoder.Bool(value);
}
