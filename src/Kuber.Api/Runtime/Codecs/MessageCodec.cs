namespace Kuber.Api.Runtime;

/// <summary>Items that are messages.</summary>
public readonly struct MessageCodec<T> : IValueCodec<T>
    where T : class, IApiMessage<T>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static T Zero => T.Empty;

    /// <inheritdoc/>
    public static T ReadJson(ref JsonDecoder decoder) => decoder.TryReadNull() ? T.Empty : T.ReadJson(ref decoder);

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, T value) => value.WriteJson(encoder, withTypeMeta: false);

    /// <inheritdoc/>
    public static T ReadProto(ref ProtoDecoder decoder)
    {
        var outer = decoder.Enter();
        var value = T.ReadProto(ref decoder);
        decoder.Leave(outer);
        return value;
    }

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, T value)
    {
        var end = encoder.Position;
        value.WriteProto(encoder);
        encoder.Length(end);
    }
}
