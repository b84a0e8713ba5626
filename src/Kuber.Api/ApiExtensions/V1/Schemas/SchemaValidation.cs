using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rules for the schemas of custom resources.</summary>
internal static class SchemaValidation
{
    private const string RootFields =
        "[Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum MaxLength MinLength Pattern MaxItems MinItems UniqueItems MultipleOf Required Items Properties ExternalDocs Example XPreserveUnknownFields XValidations]";

    /// <summary>Whether OpenAPI knows a type.</summary>
    public static bool IsKnownType(string type) => type is "array" or "boolean" or "integer" or "number" or "object" or "string";

    /// <summary>Checks the schema of a resource.</summary>
    /// <param name="validation">The schema.</param>
    /// <param name="hasStatus">Whether the status is a subresource.</param>
    /// <param name="keepsCosts">Whether single rules may cost what they like, because they have not changed.</param>
    /// <param name="leniency">What is accepted because it was there before.</param>
    /// <param name="path">Where the schema is.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static void Check(CustomResourceValidation? validation, bool hasStatus, bool keepsCosts, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (validation?.OpenAPIV3Schema is not { } schema)
        {
            return;
        }

        var before = errors.Count;
        var at = path.Child("openAPIV3Schema");
        if (hasStatus)
        {
            RootWithStatus(schema, path, errors);
        }

        if (schema.Nullable)
        {
            errors.Forbidden(path.Child("openAPIV3Schema.nullable"), "nullable cannot be true at the root");
        }

        string? unsupported = null;
        RuleCosts? rules = null;
        if (!leniency.NonStructural)
        {
            unsupported = StructuralSchema.Unsupported(schema);
            if (unsupported is null && Structural(schema, leniency, at, errors) && errors.Rules is { } reader)
            {
                rules = new(reader, keepsCosts);
            }
        }

        Check(schema, new SchemaContext(IsRoot: true, IsMeta: false, NoDefaults: null) { Rules = rules }, leniency, at, errors);
        if (rules is not null)
        {
            errors.AddRange(rules.Errors);
            rules.CheckTotal(at, errors);
        }

        if (unsupported is not null && errors.Count == before)
        {
            errors.Invalid(at, "", unsupported);
        }
    }

    /// <summary>Checks that a schema is structural, and its defaults; false where something is wrong.</summary>
    private static bool Structural(JSONSchemaProps schema, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        var before = errors.Count;
        var broken = StructuralSchema.Check(schema, path);
        if (broken.Count > 0)
        {
            errors.AddRange(broken);
        }
        else
        {
            SchemaDefaultValidation.Check(schema, !leniency.UnprunedDefaults, path, errors);
        }

        return errors.Count == before;
    }

    /// <summary>Checks that what is said of the whole resource is not lost when its status is checked alone.</summary>
    private static void RootWithStatus(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        var comesBeforeType = schema.Id.Length > 0 || schema.Schema.Length > 0 || schema.Ref is not null;
        if (!comesBeforeType && schema.Type is not ("" or "object"))
        {
            errors.Invalid(path.Child("openAPIV3Schema.type"), schema.Type, "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled");
            return;
        }

        var rest = schema with
        {
            Description = "",
            Type = "",
            Format = "",
            Title = "",
            Maximum = null,
            ExclusiveMaximum = false,
            Minimum = null,
            ExclusiveMinimum = false,
            MaxLength = null,
            MinLength = null,
            Pattern = "",
            MaxItems = null,
            MinItems = null,
            UniqueItems = false,
            MultipleOf = null,
            Required = default,
            Items = null,
            Properties = default,
            ExternalDocs = null,
            Example = null,
            XKubernetesPreserveUnknownFields = null,
            XKubernetesValidations = default,
        };
        if (rest != JSONSchemaProps.Empty)
        {
            errors.Invalid(path.Child("openAPIV3Schema"), GoView.Of(schema), $"only {RootFields} fields are allowed at the root of the schema if the status subresource is enabled");
        }
    }

    private static void Check(JSONSchemaProps schema, SchemaContext context, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        var before = errors.Count;
        Itself(schema, context, leniency, path, errors);
        if (schema.UniqueItems)
        {
            errors.Forbidden(path.Child("uniqueItems"), "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
        }

        AdditionalProperties(schema, context, leniency, path, errors);
        foreach (var (name, property) in schema.Properties)
        {
            var inner = context.Within(schema);
            if ((context.IsRoot || schema.XKubernetesEmbeddedResource) && name is "metadata" or "kind" or "apiVersion")
            {
                inner = inner with { IsMeta = true, NoDefaults = context.IsRoot ? "in top-level " + name : inner.NoDefaults };
            }

            Check(property, inner, leniency, path.Child("properties").Key(name), errors);
        }

        Combined(schema, context, leniency, path, errors);
        if (schema.XKubernetesPreserveUnknownFields == false)
        {
            errors.Invalid(path.Child("x-kubernetes-preserve-unknown-fields"), false, "must be true or undefined");
        }

        ListSchemaValidation.Check(schema, leniency, path, errors);
        for (var i = 0; i < schema.XKubernetesValidations.Count; i++)
        {
            ExpressionRuleValidation.Check(schema.XKubernetesValidations[i], schema, path.Child("x-kubernetes-validations").Index(i), errors);
        }

        // The types of what is wrong in itself are not known, and what a rule does with them would only be confusing.
        if (errors.Count == before && !schema.XKubernetesValidations.IsEmpty)
        {
            context.Rules?.Check(schema, context, path);
        }
    }

    private static void AdditionalProperties(JSONSchemaProps schema, SchemaContext context, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (schema.AdditionalProperties is not { } additional)
        {
            return;
        }

        if (!schema.Properties.IsEmpty && (!additional.Allows || additional.Schema is not null))
        {
            errors.Forbidden(path.Child("additionalProperties"), "additionalProperties and properties are mutual exclusive");
        }

        if (additional.Schema is { } inner)
        {
            var values = context.Within(schema);
            Check(inner, context.IsMeta ? values with { NoDefaults = "inside additionalProperties applying to object metadata" } : values, leniency, path.Child("additionalProperties"), errors);
        }
    }

    private static void Combined(JSONSchemaProps schema, SchemaContext context, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        var narrowing = context.Narrowing;
        if (schema.Not is { } not)
        {
            Check(not, narrowing, leniency, path.Child("not"), errors);
        }

        Each(schema.AllOf, "allOf");
        Each(schema.OneOf, "oneOf");
        Each(schema.AnyOf, "anyOf");
        foreach (var (name, definition) in schema.Definitions)
        {
            Check(definition, narrowing, leniency, path.Child("definitions").Key(name), errors);
        }

        if (schema.Items?.Schema is { } item)
        {
            // Only the items of lists of type map can be told to be the same before and after a change.
            var items = context.Within(schema);
            Check(item, schema.XKubernetesListType == "map" ? items : items with { Uncorrelatable = items.Uncorrelatable ?? path }, leniency, path.Child("items"), errors);
        }

        Each(schema.Items?.JSONSchemas ?? default, "items");
        foreach (var (name, dependency) in schema.Dependencies)
        {
            if (dependency.Schema is { } other)
            {
                Check(other, narrowing, leniency, path.Child("dependencies").Key(name), errors);
            }
        }

        void Each(ApiList<JSONSchemaProps> schemas, string field)
        {
            for (var i = 0; i < schemas.Count; i++)
            {
                Check(schemas[i], narrowing, leniency, path.Child(field).Index(i), errors);
            }
        }
    }

    /// <summary>Checks what a schema uses of OpenAPI.</summary>
    private static void Itself(JSONSchemaProps schema, SchemaContext context, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (!leniency.UnknownTypes && schema.Type.Length > 0 && !IsKnownType(schema.Type))
        {
            errors.NotSupported(path.Child("type"), schema.Type, "array", "boolean", "integer", "number", "object", "string");
        }

        if (schema.Default is not null && context.NoDefaults is { } reason)
        {
            errors.Forbidden(path.Child("default"), "must not be set " + reason);
        }

        Unsupported(schema.Id.Length > 0, "id");
        Unsupported(schema.AdditionalItems is not null, "additionalItems");
        Unsupported(!schema.PatternProperties.IsEmpty, "patternProperties");
        Unsupported(!schema.Definitions.IsEmpty, "definitions");
        Unsupported(!schema.Dependencies.IsNil, "dependencies");
        Unsupported(schema.Ref is not null, "$ref");
        if (schema.Type == "null")
        {
            errors.Forbidden(path.Child("type"), "type cannot be set to null, use nullable as an alternative");
        }

        if (schema.Items is { JSONSchemas.IsEmpty: false })
        {
            errors.Forbidden(path.Child("items"), "items must be a schema object and not an array");
        }

        if (context.IsMeta && schema.XKubernetesEmbeddedResource)
        {
            errors.Forbidden(path.Child("x-kubernetes-embedded-resource"), "must not be used inside of resource meta");
        }

        void Unsupported(bool given, string field)
        {
            if (given)
            {
                errors.Forbidden(path.Child(field), field + " is not supported");
            }
        }
    }
}
