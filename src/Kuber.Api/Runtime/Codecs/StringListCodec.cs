namespace Kuber.Api.Runtime;

/// <summary>Values that are lists of strings; protobuf wraps each in a message of one repeated field (number 1).</summary>
public readonly struct StringListCodec : IValueCodec<ApiList<string>>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static ApiList<string> Zero => default;

    /// <inheritdoc/>
    public static ApiList<string> ReadJson(ref JsonDecoder decoder) => decoder.ReadList<string, StringCodec>();

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, ApiList<string> value) => encoder.List<string, StringCodec>(value);

    /// <inheritdoc/>
    public static ApiList<string> ReadProto(ref ProtoDecoder decoder)
    {
        var outer = decoder.Enter();
        var value = new ApiList<string>([]);
        while (decoder.NextTag(out var tag))
        {
            if (tag == 10)
            {
                value = decoder.ReadList<string, StringCodec>(value, tag);
            }
            else
            {
                decoder.Skip(tag);
            }
        }

        decoder.Leave(outer);
        return value;
    }

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, ApiList<string> value)
    {
        var end = encoder.Position;
        encoder.List<string, StringCodec>(10, value);
        encoder.Length(end);
    }
}
