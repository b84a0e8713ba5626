using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>One schema for all items of a list, or a schema for each; JSON holds the schema or the list bare.</summary>
public sealed partial record JSONSchemaPropsOrArray : IApiMessage<JSONSchemaPropsOrArray>
{
    private static readonly MessageSchema Union = new("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray", "v1.JSONSchemaPropsOrArray", static () => [])
    {
        IsUnion = true,
        Description = "One schema for all items of a list, or a list with a schema for each.",
    };

    /// <inheritdoc/>
    public static JSONSchemaPropsOrArray Empty { get; } = new();

    /// <inheritdoc/>
    public static MessageSchema MessageSchema => Union;

    /// <inheritdoc/>
    public static GroupVersionKind? TypeGroupVersionKind => null;

    /// <summary>The schema of all items.</summary>
    public JSONSchemaProps? Schema { get; init; }

    /// <summary>A schema for each item.</summary>
    public ApiList<JSONSchemaProps> JSONSchemas { get; init; }

    /// <inheritdoc/>
    public static JSONSchemaPropsOrArray ReadJson(ref JsonDecoder decoder) => (char)decoder.Peek() switch
    {
        '{' => new() { Schema = JSONSchemaProps.ReadJson(ref decoder) },
        '[' => new() { JSONSchemas = decoder.ReadList<JSONSchemaProps, MessageCodec<JSONSchemaProps>>() },
        _ => Skip(ref decoder),
    };

    /// <inheritdoc/>
    public static JSONSchemaPropsOrArray ReadProto(ref ProtoDecoder decoder)
    {
        JSONSchemaProps? schema = null;
        ApiList<JSONSchemaProps> schemas = default;
        while (decoder.NextTag(out var tag))
        {
            switch (tag)
            {
                case 10: schema = MessageCodec<JSONSchemaProps>.ReadProto(ref decoder); break;
                case 18: schemas = decoder.ReadList<JSONSchemaProps, MessageCodec<JSONSchemaProps>>(schemas, tag); break;
                default: decoder.Skip(tag); break;
            }
        }

        return new() { Schema = schema, JSONSchemas = schemas };
    }

    /// <inheritdoc/>
    public void WriteJson(JsonEncoder encoder, bool withTypeMeta)
    {
        if (!JSONSchemas.IsEmpty)
        {
            encoder.List<JSONSchemaProps, MessageCodec<JSONSchemaProps>>(JSONSchemas);
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
        encoder.List<JSONSchemaProps, MessageCodec<JSONSchemaProps>>(18, JSONSchemas);
        if (Schema is not null)
        {
            MessageCodec<JSONSchemaProps>.WriteProto(encoder, Schema);
            encoder.Tag(10);
        }
    }

    private static JSONSchemaPropsOrArray Skip(ref JsonDecoder decoder)
    {
        decoder.SkipValue();
        return Empty;
    }
}
