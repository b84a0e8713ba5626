using Kuber.Machinery.Grpc;
using Kuber.Machinery.Trees;
using static Kuber.ApiServer.OpenApi.Gnostic.GnosticFields;

namespace Kuber.ApiServer.OpenApi.Gnostic;

/// <summary>Documents of version 2 in protobuf: the message <c>openapi.v2.Document</c> of gnostic.</summary>
internal static class GnosticV2
{
    private static readonly GnosticMessage Schema = new GnosticMessage(31)
        .With("$ref", 1, Text).With("format", 2, Text).With("title", 3, Text).With("description", 4, Text).With("default", 5, Any)
        .With("multipleOf", 6, Number).With("maximum", 7, Number).With("exclusiveMaximum", 8, Flag).With("minimum", 9, Number)
        .With("exclusiveMinimum", 10, Flag).With("maxLength", 11, Integer).With("minLength", 12, Integer).With("pattern", 13, Text)
        .With("maxItems", 14, Integer).With("minItems", 15, Integer).With("uniqueItems", 16, Flag).With("maxProperties", 17, Integer)
        .With("minProperties", 18, Integer).With("required", 19, Texts).With("enum", 20, Anys)
        .With("additionalProperties", 21, AdditionalProperties(Message(() => Schema!)))
        .With("type", 22, In(1, Text)).With("items", 23, In(1, Message(() => Schema!))).With("allOf", 24, Each(Message(() => Schema!)))
        .With("properties", 25, Pairs(1, Message(() => Schema!)));

    private static readonly GnosticMessage BodyParameter = new GnosticMessage(6)
        .With("description", 1, Text).With("name", 2, Text).With("in", 3, Text).With("required", 4, Flag).With("schema", 5, Message(() => Schema));

    private static readonly GnosticMessage QueryParameter = new GnosticMessage(23)
        .With("required", 1, Flag).With("in", 2, Text).With("description", 3, Text).With("name", 4, Text).With("type", 6, Text)
        .With("format", 7, Text).With("uniqueItems", 20, Flag);

    private static readonly GnosticMessage PathParameter = new GnosticMessage(22)
        .With("required", 1, Flag).With("in", 2, Text).With("description", 3, Text).With("name", 4, Text).With("type", 5, Text)
        .With("format", 6, Text).With("uniqueItems", 19, Flag);

    private static readonly GnosticMessage Response = new GnosticMessage(5)
        .With("description", 1, Text).With("schema", 2, In(1, Message(() => Schema)));

    private static readonly GnosticMessage Operation = new GnosticMessage(13)
        .With("tags", 1, Texts).With("description", 3, Text).With("operationId", 5, Text).With("produces", 6, Texts).With("consumes", 7, Texts)
        .With("parameters", 8, Each(ParameterOrReference)).With("responses", 9, Pairs(1, In(1, Message(() => Response)))).With("schemes", 10, Texts)
        .With("deprecated", 11, Flag);

    private static readonly GnosticMessage PathItem = new GnosticMessage(10)
        .With("get", 2, Message(() => Operation)).With("put", 3, Message(() => Operation)).With("post", 4, Message(() => Operation))
        .With("delete", 5, Message(() => Operation)).With("options", 6, Message(() => Operation)).With("head", 7, Message(() => Operation))
        .With("patch", 8, Message(() => Operation)).With("parameters", 9, Each(ParameterOrReference));

    private static readonly GnosticMessage Info = new GnosticMessage(7).With("title", 1, Text).With("version", 2, Text);

    private static readonly GnosticMessage ApiKeySecurity = new GnosticMessage(5)
        .With("type", 1, Text).With("name", 2, Text).With("in", 3, Text).With("description", 4, Text);

    private static readonly GnosticMessage Document = new GnosticMessage(16)
        .With("swagger", 1, Text).With("info", 2, Message(() => Info)).With("paths", 8, Pairs(2, Message(() => PathItem)))
        .With("definitions", 9, Pairs(1, Message(() => Schema))).With("parameters", 10, Pairs(1, Parameter))
        .With("security", 12, Each(Pairs(1, In(1, Texts)))).With("securityDefinitions", 13, Pairs(1, In(2, Message(() => ApiKeySecurity))));

    /// <summary>The document in protobuf.</summary>
    public static byte[] Encode(ApiValue document) => GnosticV2.Document.Encode(document).Written.ToArray();

    private static void ParameterOrReference(ProtoWriter writer, int number, ApiValue value)
    {
        var item = new ProtoWriter();
        if (value["$ref"].Text is { } reference)
        {
            item.Message(2, new ProtoWriter().String(1, reference));
        }
        else
        {
            Parameter(item, 1, value);
        }

        writer.Message(number, item);
    }

    private static void Parameter(ProtoWriter writer, int number, ApiValue value)
    {
        var parameter = new ProtoWriter();
        switch (value["in"].Text)
        {
            case "body":
                parameter.Message(1, BodyParameter.Encode(value));
                break;
            case "path":
                parameter.Message(2, new ProtoWriter().Message(4, PathParameter.Encode(value)));
                break;
            default:
                parameter.Message(2, new ProtoWriter().Message(3, QueryParameter.Encode(value)));
                break;
        }

        writer.Message(number, parameter);
    }
}
