using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A schema, or a list of property names; JSON holds either bare.</summary>
public sealed partial record JSONSchemaPropsOrStringArray : IApiMessage<JSONSchemaPropsOrStringArray>
{
    private static readonly MessageSchema Union = new("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray", "v1.JSONSchemaPropsOrStringArray", static () => [])
    {
        IsUnion = true,
        Description = "A schema, or a list of property names.",
    };

    /// <inheritdoc/>
    public static JSONSchemaPropsOrStringArray Empty { get; } = new();

    /// <inheritdoc/>
    public static MessageSchema MessageSchema => Union;

    /// <inheritdoc/>
    public static GroupVersionKind? TypeGroupVersionKind => null;

    /// <summary>The schema.</summary>
    public JSONSchemaProps? Schema { get; init; }

    /// <summary>The property names.</summary>
    public ApiList<string> Property { get; init; }

    /// <inheritdoc/>
    public static JSONSchemaPropsOrStringArray ReadJson(ref JsonDecoder decoder)
    {
        switch ((char)decoder.Peek())
        {
            case '{':
                return new() { Schema = JSONSchemaProps.ReadJson(ref decoder) };
            case '[':
                return new() { Property = decoder.ReadList<string, StringCodec>() };
            default:
                decoder.SkipValue();
                return Empty;
        }
    }

    /// <inheritdoc/>
    public static JSONSchemaPropsOrStringArray ReadProto(ref ProtoDecoder decoder)
    {
        JSONSchemaProps? schema = null;
        ApiList<string> property = default;
        while (decoder.NextTag(out var tag))
        {
            switch (tag)
            {
                case 10: schema = MessageCodec<JSONSchemaProps>.ReadProto(ref decoder); break;
                case 18: property = decoder.ReadList<string, StringCodec>(property, tag); break;
                default: decoder.Skip(tag); break;
            }
        }

        return new() { Schema = schema, Property = property };
    }

    /// <inheritdoc/>
    public void WriteJson(JsonEncoder encoder, bool withTypeMeta)
    {
        if (!Property.IsEmpty)
        {
            encoder.List<string, StringCodec>(Property);
        }
        else if (Schema is not null)
        {
            Schema.WriteJson(encoder, false);
        }
        else
        {
            encoder.Null();
        }
    }

    /// <inheritdoc/>
    public void WriteProto(ProtoEncoder encoder)
    {
        encoder.List<string, StringCodec>(18, Property);
        if (Schema is not null)
        {
            MessageCodec<JSONSchemaProps>.WriteProto(encoder, Schema);
            encoder.Tag(10);
        }
    }
}
