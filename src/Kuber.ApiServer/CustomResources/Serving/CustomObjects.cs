using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.CustomResources.Schemas;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Serving;

/// <summary>Reads objects of custom resources, from clients and from the store.</summary>
internal static class CustomObjects
{
    /// <summary>Reads what a client sends.</summary>
    /// <exception cref="DecodeException">It is not JSON, or no object with metadata.</exception>
    public static DynamicObject Decode(ReadOnlySpan<byte> json, CustomResource resource, JsonDecodeIssues? issues)
    {
        List<string>? duplicates = issues is null ? null : [];
        ApiValue tree;
        try
        {
            tree = ApiValueJson.Parse(json, duplicates);
        }
        catch (JsonSyntaxException failure)
        {
            throw new DecodeException(failure.Message, failure) { IsSyntax = true };
        }

        foreach (var duplicate in duplicates ?? [])
        {
            issues!.Add($"duplicate field \"{duplicate}\"");
        }

        return Decode(tree, resource, issues);
    }

    /// <summary>Reads a tree that a client sends.</summary>
    /// <exception cref="DecodeException">It is no object with metadata.</exception>
    public static DynamicObject Decode(ApiValue tree, CustomResource resource, JsonDecodeIssues? issues)
    {
        if (!tree.IsMap)
        {
            throw new DecodeException($"json: cannot unmarshal {Machinery.Patches.GoNames.Json(tree)} into Go value of type map[string]interface {{}}");
        }

        var (version, kind) = (TypeText(tree, "apiVersion"), TypeText(tree, "kind"));
        issues?.Name(version, kind);
        var metadata = Metadata(tree["metadata"], issues);
        var content = tree.Without("apiVersion").Without("kind").Without("metadata");
        if (resource.Node is { } node)
        {
            List<string>? unknown = issues is null ? null : [];
            content = TreePruning.Prune(content, node, unknown);
            foreach (var field in unknown ?? [])
            {
                issues!.Add($"unknown field \"{field}\"");
            }
        }

        return new(resource.GroupVersionKind, metadata, content);
    }

    /// <summary>Reads what the store keeps. Metadata that does not fit is dropped field by field, as it was not checked always.</summary>
    public static DynamicObject DecodeStored(ReadOnlySpan<byte> json)
    {
        var tree = ApiValueJson.Parse(json);
        DynamicObject value;
        try
        {
            value = DynamicObject.Of(tree);
        }
        catch (DecodeException)
        {
            value = DynamicObject.Of(tree.With("metadata", Fitting(tree["metadata"])));
        }

        return value.Metadata.Generation > 0 ? value : value with { Metadata = value.Metadata with { Generation = 1 } };
    }

    private static string TypeText(ApiValue tree, string field) => tree[field] switch
    {
        { IsNull: true } => "",
        { IsText: true } text => text.Text!,
        var other => throw new DecodeException($"json: cannot unmarshal {Machinery.Patches.GoNames.Json(other)} into Go struct field .{field} of type string"),
    };

    private static ObjectMeta Metadata(ApiValue value, JsonDecodeIssues? issues)
    {
        if (value.IsNull)
        {
            return ObjectMeta.Empty;
        }

        JsonDecodeIssues inner = new();
        var metadata = ApiCodec.DecodeJson<ObjectMeta>(ApiValueJson.ToUtf8(value), inner);
        foreach (var field in inner.Fields)
        {
            issues?.Add(MetadataIssue.In(field, "metadata"));
        }

        return metadata;
    }

    private static ApiValue Fitting(ApiValue metadata)
    {
        var result = ApiValue.EmptyMap;
        foreach (var (key, value) in metadata.Map ?? ApiValueMap.Empty)
        {
            try
            {
                ApiCodec.DecodeJson<ObjectMeta>(ApiValueJson.ToUtf8(ApiValue.MapOf((key, value))));
                result = result.With(key, value);
            }
            catch (DecodeException)
            {
                // Dropped.
            }
        }

        return result;
    }
}
