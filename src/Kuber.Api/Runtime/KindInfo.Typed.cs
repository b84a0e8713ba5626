using Kuber.Api.Meta.V1;

namespace Kuber.Api.Runtime;

/// <summary>A kind whose type is known.</summary>
public sealed class KindInfo<T> : KindInfo
    where T : class, IApiMessage<T>
{
    private KindInfo()
    {
        GroupVersionKind = T.TypeGroupVersionKind ?? throw new InvalidOperationException($"{typeof(T).Name} is not a kind");
        ApiVersion = GroupVersionKind.Group.Length == 0 ? GroupVersionKind.Version : GroupVersionKind.Group + "/" + GroupVersionKind.Version;
    }

    /// <summary>The only instance.</summary>
    public static KindInfo<T> Instance { get; } = new();

    /// <inheritdoc/>
    public override GroupVersionKind GroupVersionKind { get; }

    /// <inheritdoc/>
    public override string ApiVersion { get; }

    /// <inheritdoc/>
    public override Type ObjectType => typeof(T);

    /// <inheritdoc/>
    public override MessageSchema Schema => T.MessageSchema;

    /// <inheritdoc/>
    public override object DecodeJson(ReadOnlySpan<byte> utf8, JsonDecodeIssues? issues = null) => ApiCodec.DecodeJson<T>(utf8, issues);

    /// <inheritdoc/>
    public override object DecodeProtoBody(ReadOnlySpan<byte> body) => ApiCodec.DecodeProtoBody<T>(body);

    /// <inheritdoc/>
    public override void WriteJson(JsonEncoder encoder, object value, bool withTypeMeta) => ((T)value).WriteJson(encoder, withTypeMeta);

    /// <inheritdoc/>
    public override void WriteProtoBody(ProtoEncoder encoder, object value) => ((T)value).WriteProto(encoder);
}
