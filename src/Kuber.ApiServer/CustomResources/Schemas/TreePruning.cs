using System.Globalization;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Schemas;

/// <summary>Drops the fields that a schema does not know, and tells which they were.</summary>
internal sealed class TreePruning
{
    private readonly List<string>? unknown;

    private TreePruning(List<string>? unknown) => this.unknown = unknown;

    /// <summary>The content of an object without unknown fields; the same tree where there are none.</summary>
    /// <param name="content">All but kind, version and metadata.</param>
    /// <param name="schema">The schema of the object.</param>
    /// <param name="unknown">Takes the paths of what was dropped, such as <c>spec.list[0].a</c>; null where nobody asks.</param>
    public static ApiValue Prune(ApiValue content, SchemaNode schema, List<string>? unknown) => new TreePruning(unknown).Value(content, schema, "", false);

    private ApiValue Value(ApiValue value, SchemaNode? schema, string path, bool isResource)
    {
        if (value.IsMap)
        {
            return Map(value, schema ?? SchemaNode.Nothing, path, isResource);
        }

        return value.IsList ? List(value, schema, path) : value;
    }

    private ApiValue Map(ApiValue value, SchemaNode schema, string path, bool isResource)
    {
        var result = value;
        foreach (var (key, item) in value.Map!)
        {
            var at = path.Length == 0 ? key : path + "." + key;
            if (isResource && key is "apiVersion" or "kind")
            {
                continue;
            }

            if (isResource && key == "metadata")
            {
                result = result.With(key, Metadata(item, at));
            }
            else if (schema.TryFind(key, out var known))
            {
                if (known is not null || !schema.PreservesUnknown)
                {
                    result = result.With(key, Value(item, known, at, known?.IsResource == true));
                }
            }
            else if (!schema.PreservesUnknown)
            {
                unknown?.Add(at);
                result = result.Without(key);
            }
        }

        return result;
    }

    private ApiValue List(ApiValue value, SchemaNode? schema, string path)
    {
        if (schema is { Items: null, PreservesUnknown: true })
        {
            return value;
        }

        var result = value;
        for (var i = 0; i < value.Count; i++)
        {
            var item = Value(value.Items[i], schema?.Items, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), schema?.Items?.IsResource == true);
            result = item.IsSame(value.Items[i]) ? result : result.WithItem(i, item);
        }

        return result;
    }

    /// <summary>The metadata of a resource inside of the object; what does not fit is left for the rules of such resources to tell of.</summary>
    private ApiValue Metadata(ApiValue value, string path)
    {
        if (!value.IsMap)
        {
            return value;
        }

        JsonDecodeIssues issues = new();
        try
        {
            var meta = ApiCodec.DecodeJson<ObjectMeta>(ApiValueJson.ToUtf8(value), issues);
            if (!issues.HasFields)
            {
                return value;
            }

            foreach (var field in issues.Fields)
            {
                unknown?.Add(MetadataIssue.Path(field, path));
            }

            return ApiValueJson.Parse(ApiCodec.EncodeJson(meta));
        }
        catch (DecodeException)
        {
            return value;
        }
    }
}
