using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>Small pieces that the trees of OpenAPI documents are made of.</summary>
internal static class OpenApiTree
{
    /// <summary>A list of texts.</summary>
    public static ApiValue Texts(IEnumerable<string> texts) => ApiValue.ListOf([.. texts.Select(ApiValue.Of)]);

    /// <summary>A map of what was collected by name.</summary>
    public static ApiValue Map(IEnumerable<KeyValuePair<string, ApiValue>> entries)
    {
        var builder = new ApiValueMap.Builder();
        foreach (var (key, value) in entries)
        {
            builder.Set(key, value);
        }

        return ApiValue.Of(builder.ToMap());
    }

    /// <summary>A group, version and kind.</summary>
    public static ApiValue GroupVersionKind(string group, string version, string kind) =>
        ApiValue.MapOf(("group", group), ("kind", kind), ("version", version));

    /// <summary>A reference to a schema of the same document.</summary>
    public static ApiValue Reference(string schema) => ApiValue.MapOf(("$ref", "#/components/schemas/" + schema));

    /// <summary>Sets a text where it is not empty.</summary>
    public static void SetText(this ApiValueMap.Builder builder, string key, string text)
    {
        if (text.Length > 0)
        {
            builder.Set(key, text);
        }
    }
}
