using Kuber.Api.Meta.V1;

namespace Kuber.Api.Runtime;

/// <summary>A kind whose type is known only at run time: how to read and write its objects. <see cref="KindRegistry"/> finds them.</summary>
public abstract class KindInfo
{
    private protected KindInfo()
    {
    }

    /// <summary>The group, version and kind.</summary>
    public abstract GroupVersionKind GroupVersionKind { get; }

    /// <summary><c>v1</c> or <c>group/v1</c>.</summary>
    public abstract string ApiVersion { get; }

    /// <summary>The type of its objects.</summary>
    public abstract Type ObjectType { get; }

    /// <summary>The fields and their rules.</summary>
    public abstract MessageSchema Schema { get; }

    /// <summary>Reads an object from JSON.</summary>
    /// <exception cref="DecodeException">The text is not JSON or does not fit the type.</exception>
    public abstract object DecodeJson(ReadOnlySpan<byte> utf8, JsonDecodeIssues? issues = null);

    /// <summary>Reads an object from protobuf without envelope.</summary>
    /// <exception cref="DecodeException">The bytes are not a message of this type.</exception>
    public abstract object DecodeProtoBody(ReadOnlySpan<byte> body);

    /// <summary>Writes an object as JSON.</summary>
    public abstract void WriteJson(JsonEncoder encoder, object value, bool withTypeMeta);

    /// <summary>Writes an object as protobuf without envelope.</summary>
    public abstract void WriteProtoBody(ProtoEncoder encoder, object value);

    /// <summary>An object as JSON.</summary>
    public byte[] EncodeJson(object value, bool withTypeMeta)
    {
        using var encoder = JsonEncoder.Rent();
        WriteJson(encoder, value, withTypeMeta);
        return encoder.Written.ToArray();
    }

    /// <summary>An object as protobuf in the <c>k8s\0</c> envelope.</summary>
    public byte[] EncodeProto(object value)
    {
        using var encoder = ProtoEncoder.Rent();
        ProtoEnvelope.WriteEnd(encoder);
        var end = encoder.Position;
        WriteProtoBody(encoder, value);
        ProtoEnvelope.WriteStart(encoder, end, ApiVersion, GroupVersionKind.Kind);
        return encoder.Written.ToArray();
    }
}
