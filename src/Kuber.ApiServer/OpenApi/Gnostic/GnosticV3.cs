using Kuber.Machinery.Grpc;
using Kuber.Machinery.Trees;
using static Kuber.ApiServer.OpenApi.Gnostic.GnosticFields;

namespace Kuber.ApiServer.OpenApi.Gnostic;

/// <summary>Documents of version 3 in protobuf: the message <c>openapi.v3.Document</c> of gnostic.</summary>
internal static class GnosticV3
{
    private static readonly GnosticField SchemaOrReference = OrReference(() => Schema!);

    private static readonly GnosticMessage Schema = new GnosticMessage(36)
        .With("nullable", 1, Flag).With("title", 9, Text).With("multipleOf", 10, Number).With("maximum", 11, Number)
        .With("exclusiveMaximum", 12, Flag).With("minimum", 13, Number).With("exclusiveMinimum", 14, Flag).With("maxLength", 15, Integer)
        .With("minLength", 16, Integer).With("pattern", 17, Text).With("maxItems", 18, Integer).With("minItems", 19, Integer)
        .With("uniqueItems", 20, Flag).With("maxProperties", 21, Integer).With("minProperties", 22, Integer).With("required", 23, Texts)
        .With("enum", 24, Anys).With("type", 25, Text).With("allOf", 26, Each(SchemaOrReference)).With("oneOf", 27, Each(SchemaOrReference))
        .With("anyOf", 28, Each(SchemaOrReference)).With("not", 29, Message(() => Schema!)).With("items", 30, In(1, SchemaOrReference))
        .With("properties", 31, Pairs(1, SchemaOrReference)).With("additionalProperties", 32, AdditionalProperties(SchemaOrReference))
        .With("default", 33, Default).With("description", 34, Text).With("format", 35, Text);

    private static readonly GnosticMessage MediaType = new GnosticMessage(5).With("schema", 1, SchemaOrReference);

    private static readonly GnosticField Content = Pairs(1, Message(() => MediaType));

    private static readonly GnosticMessage Parameter = new GnosticMessage(14)
        .With("name", 1, Text).With("in", 2, Text).With("description", 3, Text).With("required", 4, Flag).With("schema", 10, SchemaOrReference);

    private static readonly GnosticMessage RequestBody = new GnosticMessage(4)
        .With("description", 1, Text).With("content", 2, Content).With("required", 3, Flag);

    private static readonly GnosticMessage Response = new GnosticMessage(5).With("description", 1, Text).With("content", 3, Content);

    private static readonly GnosticMessage Operation = new GnosticMessage(13)
        .With("tags", 1, Texts).With("description", 3, Text).With("operationId", 5, Text).With("parameters", 6, Each(OrReference(() => Parameter)))
        .With("requestBody", 7, OrReference(() => RequestBody)).With("responses", 8, Pairs(2, OrReference(() => Response)))
        .With("deprecated", 10, Flag);

    private static readonly GnosticMessage PathItem = new GnosticMessage(14)
        .With("get", 4, Message(() => Operation)).With("put", 5, Message(() => Operation)).With("post", 6, Message(() => Operation))
        .With("delete", 7, Message(() => Operation)).With("options", 8, Message(() => Operation)).With("head", 9, Message(() => Operation))
        .With("patch", 10, Message(() => Operation)).With("parameters", 13, Each(OrReference(() => Parameter)));

    private static readonly GnosticMessage SecurityScheme = new GnosticMessage(9)
        .With("type", 1, Text).With("description", 2, Text).With("name", 3, Text).With("in", 4, Text);

    private static readonly GnosticMessage Components = new GnosticMessage(10)
        .With("schemas", 1, Pairs(1, SchemaOrReference)).With("securitySchemes", 7, Pairs(1, OrReference(() => SecurityScheme)));

    private static readonly GnosticMessage Info = new GnosticMessage(7).With("title", 1, Text).With("description", 2, Text).With("version", 6, Text);

    private static readonly GnosticMessage Document = new GnosticMessage(9)
        .With("openapi", 1, Text).With("info", 2, Message(() => Info)).With("paths", 4, Pairs(1, Message(() => PathItem)))
        .With("components", 5, Message(() => Components));

    /// <summary>The document in protobuf.</summary>
    public static byte[] Encode(ApiValue document) => GnosticV3.Document.Encode(document).Written.ToArray();

    // Of defaults, the message holds single values alone.
    private static void Default(ProtoWriter writer, int number, ApiValue value)
    {
        var either = new ProtoWriter();
        switch (value.Kind)
        {
            case ApiValueKind.Integer or ApiValueKind.Double:
                either.Double(1, value.Double);
                break;
            case ApiValueKind.Boolean:
                either.Bool(2, value.Boolean);
                break;
            case ApiValueKind.Text:
                either.String(3, value.Text);
                break;
            default:
                return;
        }

        writer.Message(number, either);
    }
}
