using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Schemas;

/// <summary>Fills in the defaults of a schema, and drops nulls where null is no value.</summary>
internal static class TreeDefaults
{
    /// <summary>The value with defaults; the same tree where it lacks none.</summary>
    public static ApiValue Apply(ApiValue value, SchemaNode schema)
    {
        if (value.IsMap)
        {
            return Map(value, schema);
        }

        if (!value.IsList || schema.Items is not { } items)
        {
            return value;
        }

        var result = value;
        for (var i = 0; i < value.Count; i++)
        {
            var item = Apply(value.Items[i], items);
            result = item.IsSame(value.Items[i]) ? result : result.WithItem(i, item);
        }

        return result;
    }

    private static ApiValue Map(ApiValue value, SchemaNode schema)
    {
        var result = value;
        foreach (var (key, item) in value.Map!)
        {
            var known = schema.Properties.GetValueOrDefault(key) ?? schema.Additional;
            if (item.IsNull)
            {
                result = known is { IsNullable: false, Default.IsNull: true } ? result.Without(key) : result;
            }
            else if (known is not null && Apply(item, known) is var filled && !filled.IsSame(item))
            {
                result = result.With(key, filled);
            }
        }

        if (!schema.HasDefaults)
        {
            return result;
        }

        foreach (var (key, property) in schema.Properties)
        {
            if (!property.Default.IsNull && (!result.Has(key) || (result[key].IsNull && !property.IsNullable)))
            {
                // A default may itself lack what is inside of it.
                result = result.With(key, Apply(property.Default, property));
            }
        }

        return result;
    }
}
