using System.Text.Json.Nodes;

namespace Kuber.ApiServer.Tests.OpenApi;

/// <summary>
/// Compares OpenAPI documents by their facts: descriptions do not count, nor whether a reference is wrapped, nor the order of
/// required fields.
/// </summary>
internal static class JsonFacts
{
    public static void Compare(JsonNode? expected, JsonNode? actual, string path, List<string> differences)
    {
        switch (expected, actual)
        {
            case (JsonObject e, JsonObject a):
                Objects(Unwrap(e), Unwrap(a), path, differences);
                break;
            case (JsonArray e, JsonArray a) when path.EndsWith("/required", StringComparison.Ordinal):
                Values(Sorted(e), Sorted(a), path, differences);
                break;
            case (JsonArray e, JsonArray a) when e.Count == a.Count:
                for (var i = 0; i < e.Count; i++)
                {
                    Compare(e[i], a[i], $"{path}[{i}]", differences);
                }

                break;
            default:
                Values(expected?.ToJsonString() ?? "null", actual?.ToJsonString() ?? "null", path, differences);
                break;
        }
    }

    private static void Objects(JsonObject expected, JsonObject actual, string path, List<string> differences)
    {
        foreach (var (key, value) in expected)
        {
            if (actual.TryGetPropertyValue(key, out var other))
            {
                Compare(value, other, path + "/" + key, differences);
            }
            else
            {
                differences.Add($"{path}: lacks {key}");
            }
        }

        // A description is a text; a property of that name is a schema.
        foreach (var (key, value) in actual)
        {
            if (!expected.ContainsKey(key) && !(key == "description" && value is JsonValue))
            {
                differences.Add($"{path}: has {key} besides");
            }
        }
    }

    private static JsonObject Unwrap(JsonObject value) =>
        value["allOf"] is JsonArray { Count: 1 } all && all[0] is JsonObject only && only.ContainsKey("$ref")
            ? new(value.Where(e => e.Key != "allOf").Select(e => KeyValuePair.Create(e.Key, e.Value?.DeepClone())).Append(KeyValuePair.Create("$ref", only["$ref"]?.DeepClone())))
            : value;

    private static string Sorted(JsonArray array) => string.Join(',', array.Select(n => n!.ToJsonString()).Order(StringComparer.Ordinal));

    private static void Values(string expected, string actual, string path, List<string> differences)
    {
        if (expected != actual)
        {
            differences.Add($"{path}: {expected} expected, {actual} found");
        }
    }
}
