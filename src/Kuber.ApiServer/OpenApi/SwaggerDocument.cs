using System.Security.Cryptography;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>Turns a document of version 3 into one of version 2, as far as that can express it.</summary>
internal sealed class SwaggerDocument
{
    private const string Schemas = "#/components/schemas/";

    private readonly SortedDictionary<string, ApiValue> parameters = new(StringComparer.Ordinal);

    private SwaggerDocument()
    {
    }

    /// <summary>The document in version 2.</summary>
    public static ApiValue From(ApiValue document)
    {
        var made = new SwaggerDocument();
        var definitions = OpenApiTree.Map(Entries(document.At("components", "schemas")).Select(e => KeyValuePair.Create(e.Key, Schema(e.Value))));
        var paths = OpenApiTree.Map(Entries(document["paths"]).Select(e => KeyValuePair.Create(e.Key, made.PathItem(e.Value))));
        return ApiValue.MapOf(
            ("definitions", definitions),
            ("info", ApiValue.MapOf(("title", "Kubernetes"), ("version", "v1.36.2"))),
            ("parameters", OpenApiTree.Map(made.parameters)),
            ("paths", paths),
            ("security", ApiValue.ListOf(ApiValue.MapOf(("BearerToken", ApiValue.EmptyList)))),
            ("securityDefinitions", document.At("components", "securitySchemes")),
            ("swagger", "2.0"));
    }

    /// <summary>
    /// A schema in version 2: references are not wrapped, defaults and alternatives are left out. Readers of version 2 take the
    /// properties they know for all there are, and do not know null: what may hold more, or null, is published without its insides.
    /// </summary>
    public static ApiValue Schema(ApiValue schema)
    {
        var open = schema["x-kubernetes-preserve-unknown-fields"].Boolean;
        if (open && schema.Has("x-kubernetes-group-version-kind"))
        {
            return ApiValue.MapOf(("type", "object"), ("x-kubernetes-group-version-kind", schema["x-kubernetes-group-version-kind"]));
        }

        var made = new ApiValueMap.Builder();
        var nullable = schema["nullable"].Boolean;
        foreach (var (key, value) in Entries(schema))
        {
            switch (key)
            {
                case "default" or "oneOf" or "anyOf" or "not" or "nullable":
                    break;
                case "type" or "items" or "properties" when nullable:
                    break;
                case "items" or "properties" when open:
                case "type" when open && value.Text is "object" or "array":
                    break;
                case "required" when Required(value, schema) is var rest:
                    if (rest.Count > 0)
                    {
                        made.Set(key, rest);
                    }

                    break;
                case "$ref":
                    made.Set(key, Reference(value));
                    break;
                case "allOf" when value.Count == 1 && value.Items[0].Has("$ref"):
                    made.Set("$ref", Reference(value.Items[0]["$ref"]));
                    break;
                case "allOf":
                    break;
                case "items" or "additionalProperties":
                    made.Set(key, value.IsMap ? Schema(value) : value);
                    break;
                case "properties":
                    made.Set(key, OpenApiTree.Map(Entries(value).Select(e => KeyValuePair.Create(e.Key, Schema(e.Value)))));
                    break;
                default:
                    made.Set(key, value);
                    break;
            }
        }

        // Quantities, and numbers or texts, are texts to readers of version 2.
        if (schema.Has("oneOf") && !schema.Has("type") && !open && !schema["x-kubernetes-int-or-string"].Boolean)
        {
            made.Set("type", "string");
        }

        return ApiValue.Of(made.ToMap());
    }

    /// <summary>The required fields without those that may be null, which readers of version 2 would miss.</summary>
    private static ApiValue Required(ApiValue names, ApiValue schema) => schema.At("additionalProperties", "nullable").Boolean ? ApiValue.EmptyList
        : ApiValue.ListOf([.. names.Items.ToArray().Where(n => !schema.At("properties", n.Text!, "nullable").Boolean)]);

    private static ApiValue Reference(ApiValue reference) => "#/definitions/" + reference.Text![Schemas.Length..];

    private static KeyValuePair<string, ApiValue>[] Entries(ApiValue value) => value.Map is { } map ? map.Sorted.ToArray() : [];

    private ApiValue PathItem(ApiValue item) => OpenApiTree.Map(Entries(item).Select(e =>
        KeyValuePair.Create(e.Key, e.Key == "parameters" ? Parameters(e.Value, default) : Operation(e.Value))));

    private ApiValue Operation(ApiValue operation)
    {
        var made = new ApiValueMap.Builder();
        foreach (var (key, value) in Entries(operation))
        {
            switch (key)
            {
                case "parameters" or "requestBody":
                    break;
                case "responses":
                    made.Set(key, OpenApiTree.Map(Entries(value).Select(e => KeyValuePair.Create(e.Key, Response(e.Value)))));
                    break;
                default:
                    made.Set(key, value);
                    break;
            }
        }

        var body = operation["requestBody"];
        if (operation.Has("parameters") || !body.IsNull)
        {
            made.Set("parameters", Parameters(operation["parameters"], body));
        }

        made.Set("consumes", OpenApiTree.Texts(body.IsNull ? ["*/*"] : Entries(body["content"]).Select(e => e.Key)));
        made.Set("produces", OpenApiTree.Texts(Entries(operation.At("responses", "200", "content")).Select(e => e.Key)));
        made.Set("schemes", OpenApiTree.Texts(["https"]));
        return ApiValue.Of(made.ToMap());
    }

    private static ApiValue Response(ApiValue response)
    {
        var made = new ApiValueMap.Builder();
        made.Set("description", response["description"]);
        if (Entries(response["content"]) is [var first, ..])
        {
            made.Set("schema", Schema(first.Value["schema"]));
        }

        return ApiValue.Of(made.ToMap());
    }

    private ApiValue Parameters(ApiValue list, ApiValue body)
    {
        var made = new List<ApiValue>();
        if (!body.IsNull)
        {
            var parameter = new ApiValueMap.Builder();
            parameter.Set("in", "body");
            parameter.Set("name", "body");
            if (body["required"].Boolean)
            {
                parameter.Set("required", true);
            }

            parameter.Set("schema", Schema(Entries(body["content"])[0].Value["schema"]));
            made.Add(ApiValue.Of(parameter.ToMap()));
        }

        foreach (var parameter in list.Items)
        {
            // Older kubectl looks for this one itself, and follows no reference.
            made.Add(parameter["name"].Text == "dryRun" ? Flat(parameter) : ApiValue.MapOf(("$ref", "#/parameters/" + Share(parameter))));
        }

        return ApiValue.ListOf([.. made]);
    }

    /// <summary>Declares a parameter once; clients know its name by what stands before the dash.</summary>
    private string Share(ApiValue parameter)
    {
        var flat = Flat(parameter);
        var hash = SHA256.HashData(ApiValueJson.ToUtf8(flat)).AsSpan(0, 6);
        var name = parameter["name"].Text + "-" + Convert.ToBase64String(hash).Replace('+', '-').Replace('/', '_');
        parameters[name] = flat;
        return name;
    }

    private static ApiValue Flat(ApiValue parameter) => OpenApiTree.Map(
    [
        .. Entries(parameter).Where(e => e.Key != "schema"), .. Entries(parameter["schema"]),
    ]);
}
