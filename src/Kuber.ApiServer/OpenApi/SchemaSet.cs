using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>The schemas that one document defines: those that were asked for, and all that they refer to.</summary>
/// <param name="groupVersions">The API groups and versions that the document is about, after the core one.</param>
internal sealed class SchemaSet(IReadOnlyList<(string Group, string Version)> groupVersions)
{
    private const string ApiVersionText = "APIVersion defines the version of the schema of this object, with its API group: v1, apps/v1.";
    private const string KindText = "The kind of object, in CamelCase, such as Pod.";
    private const string ListText = "A list of objects of the kind ";

    // Options and events of watches belong to every group.
    private static readonly string[] EveryGroup = ["DeleteOptions", "WatchEvent"];

    private readonly SortedDictionary<string, ApiValue> schemas = new(StringComparer.Ordinal);

    /// <summary>The schemas by name.</summary>
    public ApiValue ToTree() => OpenApiTree.Map(schemas);

    /// <summary>The schema of the field of every kind that names its version.</summary>
    public static ApiValue ApiVersion => TypeMeta().ToMap().TryGet("apiVersion", out var schema) ? schema : default;

    /// <summary>The schema of the field of every kind that names it.</summary>
    public static ApiValue Kind => TypeMeta().ToMap().TryGet("kind", out var schema) ? schema : default;

    /// <summary>Takes over the schema of a resource that has one of its own.</summary>
    public void Add(ServedResource resource)
    {
        if (resource.OpenApi(this) is { } own)
        {
            schemas[resource.Schema!.Name] = own;
        }
    }

    /// <summary>A reference to the schema of a message.</summary>
    public ApiValue Reference(MessageSchema message)
    {
        if (!schemas.ContainsKey(message.Name))
        {
            // Messages may hold each other: the name is taken before the fields are looked at.
            schemas[message.Name] = default;
            schemas[message.Name] = Build(message);
        }

        return OpenApiTree.Reference(message.Name);
    }

    /// <summary>A reference to a schema that is no message.</summary>
    public ApiValue Reference(string name)
    {
        schemas.TryAdd(name, ScalarSchemas.Find(name));
        return OpenApiTree.Reference(name);
    }

    /// <summary>A reference to the schema of a resource's lists.</summary>
    public ApiValue ListReference(ServedResource resource)
    {
        var name = resource.Schema!.Name + "List";
        if (!schemas.ContainsKey(name))
        {
            var properties = TypeMeta();
            properties.Set("items", ApiValue.MapOf(
                ("description", "The objects."),
                ("items", Reference(resource.Schema)),
                ("type", "array")));
            properties.Set("metadata", ApiValue.MapOf(
                ("allOf", ApiValue.ListOf(Reference(Api.Meta.V1.ListMeta.MessageSchema))),
                ("default", ApiValue.EmptyMap),
                ("description", "The version of the list, and where it goes on.")));
            schemas[name] = ApiValue.MapOf(
                ("description", ListText + resource.Kind + "."),
                ("properties", ApiValue.Of(properties.ToMap())),
                ("required", OpenApiTree.Texts(["items"])),
                ("type", "object"),
                ("x-kubernetes-group-version-kind", ApiValue.ListOf(OpenApiTree.GroupVersionKind(resource.Group, resource.Version, resource.ListKind))));
        }

        return OpenApiTree.Reference(name);
    }

    private static ApiValueMap.Builder TypeMeta()
    {
        var properties = new ApiValueMap.Builder();
        properties.Set("apiVersion", ApiValue.MapOf(("description", ApiVersionText), ("type", "string")));
        properties.Set("kind", ApiValue.MapOf(("description", KindText), ("type", "string")));
        return properties;
    }

    private ApiValue Build(MessageSchema message)
    {
        var schema = new ApiValueMap.Builder();
        schema.SetText("description", message.Description);
        if (message.IsUnion)
        {
            return ApiValue.Of(schema.ToMap());
        }

        // An event of a watch travels without kind and version of its own.
        var properties = message.GroupVersionKind is null or { Kind: "WatchEvent" } ? new() : TypeMeta();
        foreach (var field in message.Fields)
        {
            properties.Set(field.Name, Property(message, field));
        }

        if (properties.Count > 0)
        {
            schema.Set("properties", ApiValue.Of(properties.ToMap()));
        }

        var required = message.Fields.Where(f => f.Required).Select(f => f.Name).ToList();
        if (required.Count > 0)
        {
            schema.Set("required", OpenApiTree.Texts(required));
        }

        schema.Set("type", "object");
        if (message.GroupVersionKind is { } kind)
        {
            schema.Set("x-kubernetes-group-version-kind", Kinds(kind.Group, kind.Version, kind.Kind));
        }

        if (message.IsAtomic)
        {
            schema.Set("x-kubernetes-map-type", "atomic");
        }

        if (message.Union is { } union)
        {
            schema.Set("x-kubernetes-unions", ApiValue.ListOf(UnionOf(union)));
        }

        return ApiValue.Of(schema.ToMap());
    }

    private ApiValue Kinds(string group, string version, string kind)
    {
        var kinds = new List<ApiValue> { OpenApiTree.GroupVersionKind(group, version, kind) };
        if (EveryGroup.Contains(kind))
        {
            kinds.AddRange(groupVersions.Where(g => g != (group, version)).Select(g => OpenApiTree.GroupVersionKind(g.Group, g.Version, kind)));
        }

        return ApiValue.ListOf([.. kinds]);
    }

    private static ApiValue UnionOf(UnionSchema union)
    {
        var tree = new ApiValueMap.Builder();
        tree.SetText("discriminator", union.Discriminator);
        tree.Set("fields-to-discriminateBy", OpenApiTree.Map(union.Fields.Select(f =>
            KeyValuePair.Create(f, ApiValue.Of(char.ToUpperInvariant(f[0]) + f[1..])))));
        return ApiValue.Of(tree.ToMap());
    }

    private ApiValue Property(MessageSchema owner, FieldSchema field)
    {
        var schema = new ApiValueMap.Builder();
        SetValue(schema, owner, field.Type, field.Enum, true);
        schema.SetText("description", field.Description);
        var value = field.DefaultJson is { } json ? ApiValueJson.Parse(json)
            : !field.Nullable && (field.AlwaysWritten || field.Type.Kind == SchemaKind.Message) ? ScalarSchemas.Zero(field.Type.Kind)
            : default;
        if (!value.IsNull)
        {
            schema.Set("default", value);
        }

        schema.SetText("x-kubernetes-list-type", field.ListType);
        schema.SetText("x-kubernetes-map-type", field.MapType);
        schema.SetText("x-kubernetes-patch-merge-key", field.MergeKey);
        schema.SetText("x-kubernetes-patch-strategy", string.Join(',', field.PatchStrategies));
        if (field.ListKeys.Count > 0)
        {
            schema.Set("x-kubernetes-list-map-keys", OpenApiTree.Texts(field.ListKeys));
        }

        return ApiValue.Of(schema.ToMap());
    }

    private ApiValue Value(MessageSchema owner, ValueSchema type, IReadOnlyList<string> allowed)
    {
        var schema = new ApiValueMap.Builder();
        SetValue(schema, owner, type, allowed, false);
        return ApiValue.Of(schema.ToMap());
    }

    /// <summary>Sets what a value is. A property wraps references, because nothing may stand beside a reference.</summary>
    private void SetValue(ApiValueMap.Builder schema, MessageSchema owner, ValueSchema type, IReadOnlyList<string> allowed, bool wrap)
    {
        var reference = type.Kind == SchemaKind.Message ? Reference(type.Message!)
            : ScalarSchemas.NameOf(type.Kind, owner) is { } name ? Reference(name)
            : default;
        if (!reference.IsNull)
        {
            schema.Set(wrap ? "allOf" : "$ref", wrap ? ApiValue.ListOf(reference) : reference["$ref"]);
            return;
        }

        switch (type.Kind)
        {
            case SchemaKind.List:
                schema.Set("items", Value(owner, type.Element!, allowed));
                schema.Set("type", "array");
                break;
            case SchemaKind.Map:
                schema.Set("additionalProperties", Value(owner, type.Element!, allowed));
                schema.Set("type", "object");
                break;
            default:
                ScalarSchemas.SetType(schema, type.Kind);
                if (allowed.Count > 0)
                {
                    schema.Set("enum", OpenApiTree.Texts(allowed));
                }

                break;
        }
    }
}
