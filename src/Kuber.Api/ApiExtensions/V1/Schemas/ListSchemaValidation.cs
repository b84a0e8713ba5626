using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rules for the extensions that say how lists and maps are merged.</summary>
internal static class ListSchemaValidation
{
    private const string NotMap = "must be map if x-kubernetes-list-map-keys is non-empty";

    /// <summary>Whether a list is a set of items that are no single values.</summary>
    public static bool IsSetOfObjects(JSONSchemaProps schema) => schema is { XKubernetesListType: "set", Items.Schema: { } item } && item switch
    {
        { Type: "array" } => item.XKubernetesListType is not (null or "atomic"),
        { Type: "object" } => item.XKubernetesMapType != "atomic",
        _ => false,
    };

    /// <summary>Whether items, or the keys of items, may be null or missing where they tell items apart.</summary>
    public static bool HasLooseKeys(JSONSchemaProps schema)
    {
        FieldErrors errors = new();
        Keys(schema, FieldPath.None, errors);
        return errors.Count > 0;
    }

    /// <summary>Checks the types of maps and lists, the keys of lists.</summary>
    public static void Check(JSONSchemaProps schema, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (schema.XKubernetesMapType is { } mapType)
        {
            MustBe(schema, "object", "x-kubernetes-map-type", path, errors);
            if (mapType is not ("atomic" or "granular"))
            {
                errors.NotSupported(path.Child("x-kubernetes-map-type"), mapType, "atomic", "granular");
            }
        }

        if (schema.XKubernetesListType is { } listType)
        {
            if (!MustBe(schema, "array", "x-kubernetes-list-type", path, errors) && !leniency.SetsOfObjects)
            {
                Set(schema, path.Child("items"), errors);
            }

            if (listType is not ("atomic" or "set" or "map"))
            {
                errors.NotSupported(path.Child("x-kubernetes-list-type"), listType, "atomic", "set", "map");
            }
        }

        if (!schema.XKubernetesListMapKeys.IsEmpty && schema.XKubernetesListType is null)
        {
            errors.Required(path.Child("x-kubernetes-list-type"), NotMap);
        }
        else if (!schema.XKubernetesListMapKeys.IsEmpty && schema.XKubernetesListType != "map")
        {
            errors.Invalid(path.Child("x-kubernetes-list-type"), schema.XKubernetesListType, NotMap);
        }

        if (schema.XKubernetesListType == "map")
        {
            Map(schema, path, errors);
        }

        if (!leniency.LooseKeys)
        {
            Keys(schema, path, errors);
        }
    }

    /// <summary>Checks the type that an extension asks for; whether it is another one.</summary>
    private static bool MustBe(JSONSchemaProps schema, string type, string extension, FieldPath path, FieldErrors errors)
    {
        if (schema.Type == type)
        {
            return false;
        }

        var message = $"must be {type} if {extension} is specified";
        if (schema.Type.Length == 0)
        {
            errors.Required(path.Child("type"), message);
        }
        else
        {
            errors.Invalid(path.Child("type"), schema.Type, message);
        }

        return true;
    }

    private static void Set(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        if (IsSetOfObjects(schema) && schema.Items?.Schema is { } item)
        {
            var field = item.Type == "array" ? "x-kubernetes-list-type" : "x-kubernetes-map-type";
            errors.Invalid(path.Child(field), item.XKubernetesListType, "must be atomic as item of a list with x-kubernetes-list-type=set");
        }
    }

    private static void Map(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        var keys = path.Child("x-kubernetes-list-map-keys");
        if (schema.XKubernetesListMapKeys.IsEmpty)
        {
            errors.Required(keys, "must not be empty if x-kubernetes-list-type is map");
        }

        if (schema.Items is null)
        {
            errors.Required(path.Child("items"), "must have a schema if x-kubernetes-list-type is map");
        }
        else if (schema.Items.Schema is null)
        {
            errors.Invalid(path.Child("items"), GoView.Of(schema.Items), "must only have a single schema if x-kubernetes-list-type is map");
        }
        else if (schema.Items.Schema.Type != "object")
        {
            errors.Invalid(path.Child("items", "type"), schema.Items.Schema.Type, "must be object if parent array's x-kubernetes-list-type is map");
        }
        else
        {
            var item = schema.Items.Schema;
            for (var i = 0; i < schema.XKubernetesListMapKeys.Count; i++)
            {
                var key = schema.XKubernetesListMapKeys[i];
                if (!item.Properties.TryGetValue(key, out var property))
                {
                    errors.Invalid(keys, schema.XKubernetesListMapKeys, "entries must all be names of item properties");
                }
                else if (property.Type is "array" or "object")
                {
                    errors.Invalid(path.Child("items", "properties").Key(key).Child("type"), item.Type, "must be a scalar type if parent array's x-kubernetes-list-type is map");
                }

                if (schema.XKubernetesListMapKeys.AsSpan()[..i].Contains(key))
                {
                    errors.Invalid(keys, schema.XKubernetesListMapKeys, "must not contain duplicate entries");
                }
            }
        }
    }

    private static void Keys(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        if (schema.XKubernetesListType is not ("set" or "map") || schema.Items?.Schema is not { } item)
        {
            return;
        }

        if (item.Nullable)
        {
            errors.Forbidden(path.Child("items", "nullable"), "cannot be nullable when x-kubernetes-list-type is " + schema.XKubernetesListType);
        }

        foreach (var key in schema.XKubernetesListType == "map" ? schema.XKubernetesListMapKeys : default)
        {
            if (!item.Properties.TryGetValue(key, out var property))
            {
                continue;
            }

            var at = path.Child("items", "properties").Key(key);
            if (property.Default is null && !item.Required.Contains(key))
            {
                errors.Required(at.Child("default"), "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property");
            }

            if (property.Nullable)
            {
                errors.Forbidden(at.Child("nullable"), "this property is in x-kubernetes-list-map-keys, so it cannot be nullable");
            }
        }
    }
}
