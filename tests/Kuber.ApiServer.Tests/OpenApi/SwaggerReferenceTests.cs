using System.Text.Json.Nodes;
using Kuber.ApiServer.OpenApi;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.OpenApi;

/// <summary>The document of version 2 carries the facts of the reference, as far as that version can express them; and a description of everything.</summary>
public class SwaggerReferenceTests
{
    private const string Reference = "reference/openapi";
    private static readonly JsonNode Document = JsonNode.Parse(ApiValueJson.ToUtf8(SwaggerDocument.From(OpenApiDocument.OfAll([.. BuiltIns.All()]))))!;
    private static readonly JsonObject Definitions = Document["definitions"]!.AsObject();

    [SharedFact(Reference)]
    public void Definitions_are_those_of_the_reference()
    {
        var differences = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(SharedFactAttribute.Find(Reference)!, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var (name, schema) in JsonNode.Parse(File.ReadAllText(file))!["components"]?["schemas"]?.AsObject() ?? [])
            {
                // Options and events of watches name the groups of their document.
                if (seen.Add(name) && !name.EndsWith(".DeleteOptions", StringComparison.Ordinal) && !name.EndsWith(".WatchEvent", StringComparison.Ordinal))
                {
                    JsonFacts.Compare(Expected(schema!.AsObject()), Definitions[name], name, differences);
                }
            }
        }

        Assert.True(seen.Count > 500, $"only {seen.Count} reference schemas");
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(200))}");
    }

    [SharedFact(Reference)]
    public void Paths_and_operations_are_those_of_the_reference()
    {
        string[] facts = ["operationId", "tags", "x-kubernetes-action", "x-kubernetes-group-version-kind"];
        var paths = Document["paths"]!.AsObject();
        var differences = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(SharedFactAttribute.Find(Reference)!, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var (path, item) in JsonNode.Parse(File.ReadAllText(file))!["paths"]!.AsObject())
            {
                seen.Add(path);
                foreach (var (method, operation) in item!.AsObject().Where(static o => o.Key != "parameters"))
                {
                    var found = paths[path]?[method];
                    differences.AddRange(facts.Where(f => !JsonNode.DeepEquals(operation![f], found?[f])).Select(f => $"{method} {path}: {f}"));
                }
            }
        }

        Assert.True(seen.Count > 400, $"only {seen.Count} paths");
        Assert.Empty(paths.Select(static p => p.Key).Except(seen));
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(100))}");
    }

    [Fact]
    public void Every_definition_and_property_has_a_description()
    {
        Assert.True(Definitions.Count > 500, $"only {Definitions.Count} definitions");
        Assert.Empty(from d in Definitions where !Has(d.Value!) select d.Key);
        Assert.Empty(from d in Definitions from p in d.Value!["properties"]?.AsObject() ?? [] where !Has(p.Value!) select d.Key + "." + p.Key);
    }

    [Fact]
    public void Version_3_describes_what_version_2_does()
    {
        var schemas = JsonNode.Parse(ApiValueJson.ToUtf8(OpenApiDocument.OfAll([.. BuiltIns.All()])))!["components"]!["schemas"]!.AsObject();
        foreach (var (name, schema) in schemas)
        {
            Assert.Equal(Definitions[name]!["description"]!.GetValue<string>(), schema!["description"]?.GetValue<string>());
            foreach (var (property, value) in schema["properties"]?.AsObject() ?? [])
            {
                Assert.Equal(Definitions[name]!["properties"]![property]!["description"]!.GetValue<string>(), value!["description"]?.GetValue<string>());
            }
        }
    }

    private static bool Has(JsonNode schema) => schema["description"]?.GetValue<string>().Length > 0;

    /// <summary>A schema of version 3 in the words of version 2: no defaults, no alternatives, references that lead to definitions.</summary>
    private static JsonObject Expected(JsonObject schema)
    {
        var made = new JsonObject();
        foreach (var (key, value) in schema)
        {
            switch (key)
            {
                case "default" or "oneOf":
                    break;
                case "$ref":
                    made[key] = value!.GetValue<string>().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
                    break;
                case "allOf":
                    made["$ref"] = Expected(value!.AsArray().Single()!.AsObject())["$ref"]!.DeepClone();
                    break;
                case "properties":
                    made[key] = new JsonObject(value!.AsObject().Select(static p => KeyValuePair.Create(p.Key, (JsonNode?)Expected(p.Value!.AsObject()))));
                    break;
                case "items" or "additionalProperties" when value is JsonObject item:
                    made[key] = Expected(item);
                    break;
                default:
                    made[key] = value?.DeepClone();
                    break;
            }
        }

        if (schema.ContainsKey("oneOf"))
        {
            made["type"] = "string";
        }

        return made;
    }
}
