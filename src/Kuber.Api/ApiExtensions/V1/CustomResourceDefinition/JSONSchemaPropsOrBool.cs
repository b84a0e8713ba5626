using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A schema, or whether anything is allowed; JSON holds the schema or the truth value bare.</summary>
public sealed partial record JSONSchemaPropsOrBool : IApiMessage<JSONSchemaPropsOrBool>
{
    private static readonly MessageSchema Union = new("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool", "v1.JSONSchemaPropsOrBool", static () => [])
    {
        IsUnion = true,
        Description = "A schema, or whether anything is allowed.",
    };

    /// <inheritdoc/>
    public static JSONSchemaPropsOrBool Empty { get; } = new();

    /// <inheritdoc/>
    public static MessageSchema MessageSchema => Union;

    /// <inheritdoc/>
    public static GroupVersionKind? TypeGroupVersionKind => null;

    /// <summary>Whether anything is allowed; true where there is a schema.</summary>
    public bool Allows { get; init; }

    /// <summary>The schema.</summary>
    public JSONSchemaProps? Schema { get; init; }

    /// <inheritdoc/>
    public static JSONSchemaPropsOrBool ReadJson(ref JsonDecoder decoder)
    {
        switch ((char)decoder.Peek())
        {
            case '{':
                return new() { Allows = true, Schema = JSONSchemaProps.ReadJson(ref decoder) };
            case 't' or 'f':
                return new() { Allows = decoder.ReadBool() };
            default:
                decoder.BadUnion("boolean or JSON schema expected");
                return Empty;
        }
    }

    /// <inheritdoc/>
    public static JSONSchemaPropsOrBool ReadProto(ref ProtoDecoder decoder)
    {
        var allows = false;
        JSONSchemaProps? schema = null;
        while (decoder.NextTag(out var tag))
        {
            switch (tag)
            {
                case 8: allows = decoder.ReadBool(); break;
                case 18: schema = MessageCodec<JSONSchemaProps>.ReadProto(ref decoder); break;
                default: decoder.Skip(tag); break;
            }
        }

        return new() { Allows = allows, Schema = schema };
    }

    /// <inheritdoc/>
    public void WriteJson(JsonEncoder encoder, bool withTypeMeta)
    {
        if (Schema is not null)
        {
            Schema.WriteJson(encoder, false);
        }
        else
        {
            encoder.Bool(Allows);
        }
    }

    /// <inheritdoc/>
    public void WriteProto(ProtoEncoder encoder)
    {
        if (Schema is not null)
        {
            MessageCodec<JSONSchemaProps>.WriteProto(encoder, Schema);
            encoder.Tag(18);
        }

        encoder.Bool(Allows);
        encoder.Tag(8);
    }
}
