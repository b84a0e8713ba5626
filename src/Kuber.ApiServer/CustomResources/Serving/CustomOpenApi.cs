using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.OpenApi;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Serving;

/// <summary>The schemas of custom resources as OpenAPI shows them: as the definition has them, with kind, version and metadata.</summary>
internal static class CustomOpenApi
{
    private static readonly ApiValue IntOrString = ApiValue.ListOf(ApiValue.MapOf(("type", "integer")), ApiValue.MapOf(("type", "string")));

    /// <summary>The schema of a resource.</summary>
    /// <param name="schema">The schema of the definition; null where it has none.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="schemas">The document that it becomes a part of.</param>
    public static ApiValue Of(JSONSchemaProps? schema, GroupVersionKind kind, SchemaSet schemas)
    {
        var tree = schema is null ? ApiValue.MapOf(("x-kubernetes-preserve-unknown-fields", true)) : ApiValueJson.Parse(ApiCodec.EncodeJson(schema));
        tree = Resource(Inner(tree, schemas), schemas).With("type", "object");
        return tree.With("x-kubernetes-group-version-kind", ApiValue.ListOf(OpenApiTree.GroupVersionKind(kind.Group, kind.Version, kind.Kind)));
    }

    private static ApiValue Resource(ApiValue tree, SchemaSet schemas) => tree.With("properties", tree["properties"]
        .With("apiVersion", SchemaSet.ApiVersion)
        .With("kind", SchemaSet.Kind)
        .With("metadata", ApiValue.MapOf(("allOf", ApiValue.ListOf(schemas.Reference(ObjectMeta.MessageSchema))), ("description", "Standard object's metadata: name, namespace, labels and other data about it."))));

    private static ApiValue Inner(ApiValue tree, SchemaSet schemas)
    {
        foreach (var (key, value) in tree.Map!.Entries.ToArray())
        {
            tree = key switch
            {
                "properties" => tree.With(key, OpenApiTree.Map(value.Map!.Sorted.ToArray().Select(p => KeyValuePair.Create(p.Key, Part(p.Value, schemas))))),
                "items" or "additionalProperties" when value.IsMap => tree.With(key, Part(value, schemas)),
                _ => tree,
            };
        }

        return tree;
    }

    private static ApiValue Part(ApiValue tree, SchemaSet schemas)
    {
        tree = Inner(tree, schemas);
        if (tree["x-kubernetes-int-or-string"].Boolean && !tree.Has("anyOf") && !tree.Has("allOf"))
        {
            tree = tree.With("anyOf", IntOrString);
        }

        return tree["x-kubernetes-embedded-resource"].Boolean ? Resource(tree, schemas).With("required", Required(tree["required"])) : tree;
    }

    private static ApiValue Required(ApiValue given)
    {
        List<string> names = [.. given.Items.ToArray().Select(static i => i.Text ?? "")];
        return OpenApiTree.Texts(names.Union(["kind", "apiVersion"]));
    }
}
