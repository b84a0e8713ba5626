namespace Kuber.Api.Runtime;

/// <summary>Reads and writes API messages as JSON and as protobuf. <see cref="KindRegistry"/> does so where the type is known only at run time.</summary>
public static class ApiCodec
{
    /// <summary>A message as compact JSON.</summary>
    /// <param name="value">The message.</param>
    /// <param name="withTypeMeta">Write <c>kind</c> and <c>apiVersion</c> first, if the message is a kind.</param>
    public static byte[] EncodeJson<T>(T value, bool withTypeMeta = true)
        where T : class, IApiMessage<T>
    {
        using var encoder = JsonEncoder.Rent();
        value.WriteJson(encoder, withTypeMeta);
        return encoder.Written.ToArray();
    }

    /// <summary>Reads a message from JSON.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="issues">Takes in the type that the text names, and unknown and duplicate fields.</param>
    /// <exception cref="DecodeException">The text is not JSON or does not fit the type.</exception>
    public static T DecodeJson<T>(ReadOnlySpan<byte> utf8, JsonDecodeIssues? issues = null)
        where T : class, IApiMessage<T> => DecodeJsonOver<T>(utf8, null, issues);

    /// <summary>Reads the fields that a JSON text has over those of another message: messages in it likewise, all other values as a whole, null as the zero value.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="over">The message that the other fields are taken from; null for an empty one.</param>
    /// <param name="issues">Takes in the type that the text names, and unknown and duplicate fields.</param>
    /// <exception cref="DecodeException">The text is not JSON or does not fit the type.</exception>
    public static T DecodeJsonOver<T>(ReadOnlySpan<byte> utf8, T? over, JsonDecodeIssues? issues = null)
        where T : class, IApiMessage<T>
    {
        var decoder = new JsonDecoder(utf8, issues);
        try
        {
            var value = decoder.TryReadNull() ? T.Empty : T.ReadJsonOver(ref decoder, over);
            decoder.End();
            issues?.Resolve(utf8);
            return value;
        }
        catch (JsonFault fault)
        {
            throw JsonDiagnosis.Explain(fault, utf8, T.MessageSchema);
        }
    }

    /// <summary>A kind as protobuf in the <c>k8s\0</c> envelope.</summary>
    public static byte[] EncodeProto<T>(T value)
        where T : class, IApiMessage<T>
    {
        var kind = KindInfo<T>.Instance;
        using var encoder = ProtoEncoder.Rent();
        ProtoEnvelope.WriteEnd(encoder);
        var end = encoder.Position;
        value.WriteProto(encoder);
        ProtoEnvelope.WriteStart(encoder, end, kind.ApiVersion, kind.GroupVersionKind.Kind);
        return encoder.Written.ToArray();
    }

    /// <summary>Reads a message from protobuf in the <c>k8s\0</c> envelope, whatever type the envelope names.</summary>
    /// <param name="data">The envelope.</param>
    /// <param name="isTrusted">The bytes were checked when they were written.</param>
    /// <exception cref="DecodeException">The bytes are not an envelope with a message of this type.</exception>
    public static T DecodeProto<T>(ReadOnlySpan<byte> data, bool isTrusted = false)
        where T : class, IApiMessage<T>
    {
        var decoder = new ProtoDecoder(ProtoEnvelope.Open(data, out _, out _), isTrusted);
        return T.ReadProto(ref decoder);
    }

    /// <summary>A message as protobuf without envelope.</summary>
    public static byte[] EncodeProtoBody<T>(T value)
        where T : class, IApiMessage<T>
    {
        using var encoder = ProtoEncoder.Rent();
        value.WriteProto(encoder);
        return encoder.Written.ToArray();
    }

    /// <summary>Reads a message from protobuf without envelope.</summary>
    /// <exception cref="DecodeException">The bytes are not a message of this type.</exception>
    public static T DecodeProtoBody<T>(ReadOnlySpan<byte> body)
        where T : class, IApiMessage<T>
    {
        var decoder = new ProtoDecoder(body);
        return T.ReadProto(ref decoder);
    }

    /// <summary>The type that a JSON object names; empty strings where it names none. The whole text is checked to be JSON.</summary>
    /// <exception cref="DecodeException">The text is not a JSON object, or the names are not strings.</exception>
    public static (string ApiVersion, string Kind) ReadTypeMeta(ReadOnlySpan<byte> utf8)
    {
        var apiVersion = "";
        var kind = "";
        var decoder = new JsonDecoder(utf8, null);
        var field = "";
        try
        {
            decoder.BeginObject();
            while (decoder.NextName())
            {
                if (decoder.Name.SequenceEqual("apiVersion"u8))
                {
                    field = "apiVersion";
                    apiVersion = decoder.ReadString();
                }
                else if (decoder.Name.SequenceEqual("kind"u8))
                {
                    field = "kind";
                    kind = decoder.ReadString();
                }
                else
                {
                    decoder.SkipValue();
                }
            }

            decoder.End();
            return (apiVersion, kind);
        }
        catch (JsonFault fault)
        {
            throw JsonSyntax.Check(utf8) is { } syntax
                ? new DecodeException(syntax, fault) { IsSyntax = true }
                : new DecodeException(
                    field.Length > 0
                        ? $"json: cannot unmarshal {fault.Message} into Go struct field .{field} of type string"
                        : $"json: cannot unmarshal {fault.Message} into Go value of type struct {{ APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }}",
                    fault);
        }
    }
}
