using System.Globalization;
using System.Text.Json;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <content>Where a value stands, and alternatives of schemas.</content>
internal static partial class SchemaValueValidation
{
    private static int Combined(JsonElement value, JSONSchemaProps schema, Place place, FieldErrors errors)
    {
        var looked = 0;
        if (!schema.AnyOf.IsEmpty)
        {
            looked += Alternatives(value, schema.AnyOf, place, out var valid, out var nearest);
            if (valid == 0)
            {
                place.Broken($"{place.Quoted} must validate at least one schema (anyOf)", errors);
                errors.AddRange(nearest);
            }
        }

        if (!schema.OneOf.IsEmpty)
        {
            looked += Alternatives(value, schema.OneOf, place, out var valid, out var nearest);
            if (valid != 1)
            {
                var detail = valid == 0 ? "Found none valid" : string.Create(CultureInfo.InvariantCulture, $"Found {valid} valid alternatives");
                place.Broken($"{place.Quoted} must validate one and only one schema (oneOf). {detail}", errors);
                errors.AddRange(nearest);
            }
        }

        if (!schema.AllOf.IsEmpty)
        {
            var valid = 0;
            foreach (var part in schema.AllOf)
            {
                var before = errors.Count;
                looked += Check(value, part, place, errors);
                valid += errors.Count == before ? 1 : 0;
            }

            if (valid != schema.AllOf.Count)
            {
                place.Broken($"{place.Quoted} must validate all the schemas (allOf){(valid == 0 ? ". None validated" : "")}", errors);
            }
        }

        if (schema.Not is { } not)
        {
            FieldErrors inner = new();
            Check(value, not, place, inner);
            if (inner.Count == 0)
            {
                place.Broken($"{place.Quoted} must not validate the schema (not)", errors);
            }
        }

        return looked;
    }

    /// <summary>Counts the schemas that a value fits; <paramref name="nearest"/> is what keeps it from the one that it comes nearest to.</summary>
    private static int Alternatives(JsonElement value, ApiList<JSONSchemaProps> schemas, Place place, out int valid, out IReadOnlyList<FieldError> nearest)
    {
        (valid, nearest) = (0, []);
        var best = -1;
        foreach (var schema in schemas)
        {
            FieldErrors inner = new();
            var looked = Check(value, schema, place, inner);
            if (inner.Count == 0)
            {
                valid++;
                nearest = [];
            }
            else if (valid == 0 && looked > best)
            {
                (best, nearest) = (looked, inner);
            }
        }

        return Math.Max(best, 0);
    }

    /// <summary>The old item of a list of type <c>map</c> with the same keys; items of other lists are always new.</summary>
    private static JsonElement? OldItem(JsonElement item, JsonElement? old, JSONSchemaProps list)
    {
        if (old is not { ValueKind: JsonValueKind.Array } before || list.XKubernetesListType != "map" || item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var candidate in before.EnumerateArray())
        {
            if (candidate.ValueKind == JsonValueKind.Object && !list.XKubernetesListMapKeys.Exists(k => !SameKey(candidate, item, k)))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool SameKey(JsonElement left, JsonElement right, string key) =>
        left.TryGetProperty(key, out var mine) ? right.TryGetProperty(key, out var theirs) && JsonElement.DeepEquals(mine, theirs) : !right.TryGetProperty(key, out _);

    /// <summary>Where a value stands: the path of the whole, the name inside of it as messages say it, and the old value there.</summary>
    private readonly record struct Place(FieldPath Root, string Name, JsonElement? Old)
    {
        public FieldPath Field => Name.Length == 0 ? Root : Root.Child(Name.TrimStart('.'));

        public string Quoted => FieldValueText.Quote(Name);

        public Place Property(string name) => new(Root, Name.Length == 0 ? name : Name + "." + name, OldField(name));

        public Place Entry(string key) => new(Root, Name + "." + key, OldField(key));

        public Place Item(int index, JsonElement? old) => new(Root, string.Create(CultureInfo.InvariantCulture, $"{Name}[{index}]"), old);

        private JsonElement? OldField(string name) => Old is { ValueKind: JsonValueKind.Object } old && old.TryGetProperty(name, out var field) ? field : null;

        public void Wrong(object value, string what, FieldErrors errors) => errors.Invalid(Field, value, $"{Name} in body {what}");

        public void WrongType(IReadOnlyList<string> allowed, string type, FieldErrors errors) =>
            errors.TypeInvalid(Field, type, $"{Name} in body must be of type {string.Join(',', allowed)}: {FieldValueText.Quote(type)}");

        public void NotAllowed(string field, FieldErrors errors) => errors.Invalid(Field, "", $"{Name}.{field} in body is a forbidden property");

        /// <summary>Something that is said of the value as a whole, with no field to it.</summary>
        public void Broken(string what, FieldErrors errors) => errors.Invalid(Root, "", what);
    }
}
