using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <content>What may stand in <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>.</content>
internal static partial class StructuralSchema
{
    private const string Empty = "must be empty to be structural";
    private const string False = "must be false to be structural";
    private const string Undefined = "must be undefined to be structural";

    private static void Narrowing(JSONSchemaProps schema, bool skipAnyOf, bool skipFirstAllOf, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; !skipAnyOf && i < schema.AnyOf.Count; i++)
        {
            Nested(schema.AnyOf[i], false, path.Child("anyOf").Index(i), errors);
        }

        for (var i = 0; i < schema.AllOf.Count; i++)
        {
            Nested(schema.AllOf[i], skipFirstAllOf && i == 0, path.Child("allOf").Index(i), errors);
        }

        for (var i = 0; i < schema.OneOf.Count; i++)
        {
            Nested(schema.OneOf[i], false, path.Child("oneOf").Index(i), errors);
        }

        if (schema.Not is { } not)
        {
            Nested(not, false, path.Child("not"), errors);
        }

        if (schema.Pattern.Length > 0 && GoRegex.Error(schema.Pattern) is { } wrong)
        {
            errors.Invalid(path.Child("pattern"), schema.Pattern, "must be a valid regular expression, but isn't: " + wrong);
        }
    }

    private static void Nested(JSONSchemaProps schema, bool skipAnyOf, FieldPath path, FieldErrors errors)
    {
        Narrowing(schema, skipAnyOf, false, path, errors);
        if (schema.Items?.Schema is { } items)
        {
            Nested(items, false, path.Child("items"), errors);
        }

        foreach (var (name, property) in schema.Properties)
        {
            Nested(property, false, path.Child("properties").Key(name), errors);
        }

        Forbid(schema.Type.Length > 0, "type", Empty, path, errors);
        Forbid(schema.AdditionalProperties is not null, "additionalProperties", Undefined, path, errors);
        Forbid(schema.Default is not null, "default", Undefined, path, errors);
        Forbid(schema.Title.Length > 0, "title", Empty, path, errors);
        Forbid(schema.Description.Length > 0, "description", Empty, path, errors);
        Forbid(schema.Nullable, "nullable", False, path, errors);
        Forbid(schema.XKubernetesPreserveUnknownFields is not null, "x-kubernetes-preserve-unknown-fields", False, path, errors);
        Forbid(schema.XKubernetesEmbeddedResource, "x-kubernetes-embedded-resource", False, path, errors);
        Forbid(schema.XKubernetesIntOrString, "x-kubernetes-int-or-string", False, path, errors);
        Forbid(!schema.XKubernetesListMapKeys.IsEmpty, "x-kubernetes-list-map-keys", Empty, path, errors);
        Forbid(schema.XKubernetesListType is not null, "x-kubernetes-list-type", Undefined, path, errors);
        Forbid(schema.XKubernetesMapType is not null, "x-kubernetes-map-type", Undefined, path, errors);
        Forbid(!schema.XKubernetesValidations.IsEmpty, "x-kubernetes-validations", Empty, path, errors);
        if (schema.Properties.ContainsKey("metadata"))
        {
            errors.Forbidden(path.Child("properties").Key("metadata"), "must not be specified in a nested context");
        }
    }

    private static void Forbid(bool given, string field, string detail, FieldPath path, FieldErrors errors)
    {
        if (given)
        {
            errors.Forbidden(path.Child(field), detail);
        }
    }

    /// <summary>Checks that the root tells the types of what its <c>allOf</c> and the like speak of.</summary>
    private static void Complete(JSONSchemaProps narrowing, JSONSchemaProps structure, FieldPath at, FieldPath from, FieldErrors errors)
    {
        if (narrowing.Not is { } not)
        {
            CompleteNested(not, structure, at, from.Child("not"), errors);
        }

        CompleteEach(narrowing.AllOf, "allOf", structure, at, from, errors);
        CompleteEach(narrowing.AnyOf, "anyOf", structure, at, from, errors);
        CompleteEach(narrowing.OneOf, "oneOf", structure, at, from, errors);
    }

    private static void CompleteEach(ApiList<JSONSchemaProps> narrowing, string field, JSONSchemaProps structure, FieldPath at, FieldPath from, FieldErrors errors)
    {
        for (var i = 0; i < narrowing.Count; i++)
        {
            CompleteNested(narrowing[i], structure, at, from.Child(field).Index(i), errors);
        }
    }

    private static void CompleteNested(JSONSchemaProps narrowing, JSONSchemaProps? structure, FieldPath at, FieldPath from, FieldErrors errors)
    {
        if (structure is null)
        {
            errors.Required(at, $"because it is defined in {from}");
            return;
        }

        Complete(narrowing, structure, at, from, errors);
        if (narrowing.Items?.Schema is { } items)
        {
            CompleteNested(items, structure.Items?.Schema, at.Child("items"), from.Child("items"), errors);
        }

        foreach (var (name, property) in narrowing.Properties)
        {
            CompleteNested(property, structure.Properties.GetValueOrDefault(name), at.Child("properties").Key(name), from.Child("properties").Key(name), errors);
        }
    }
}
