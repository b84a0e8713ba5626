namespace Kuber.Api.Runtime;

/// <summary>Items that are messages of a kind and name it in JSON, as the claims in a StatefulSet do.</summary>
public readonly struct TypedMessageCodec<T> : IValueCodec<T>
    where T : class, IApiMessage<T>
{
    /// <inheritdoc/>
    public static int WireType => 2;

    /// <inheritdoc/>
    public static T Zero => T.Empty;

    /// <inheritdoc/>
    public static T ReadJson(ref JsonDecoder decoder) => MessageCodec<T>.ReadJson(ref decoder);

    /// <inheritdoc/>
    public static void WriteJson(JsonEncoder encoder, T value) => value.WriteJson(encoder, withTypeMeta: true);

    /// <inheritdoc/>
    public static T ReadProto(ref ProtoDecoder decoder) => MessageCodec<T>.ReadProto(ref decoder);

    /// <inheritdoc/>
    public static void WriteProto(ProtoEncoder encoder, T value) => MessageCodec<T>.WriteProto(encoder, value);
}
