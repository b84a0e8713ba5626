using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>The path elements by which field sets name what is in an object.</summary>
internal static class PathElements
{
    /// <summary>A field, or a key of a map.</summary>
    public static string Field(string name) => "f:" + name;

    /// <summary>The item of a list by the fields that identify it; a key that is not set has its default. Null where the item has none of them.</summary>
    public static string? Item(ApiValue item, FieldSchema list)
    {
        if (!item.IsMap)
        {
            return null;
        }

        var message = list.Type.Element?.Message;
        ApiValueMap.Builder keys = new(list.ListKeys.Count);
        foreach (var key in list.ListKeys)
        {
            var value = item[key];
            if (value.IsNull && message?.Find(key)?.DefaultJson is { } given)
            {
                value = ApiValueJson.Parse(given);
            }

            if (!value.IsNull)
            {
                keys.Set(key, value);
            }
        }

        return keys.Count == 0 ? null : "k:" + ApiValueJson.ToText(ApiValue.Of(keys.ToMap()));
    }

    /// <summary>The item of an associative list or set; null where it has no identity.</summary>
    public static string? Of(ApiValue item, FieldSchema list) => list.ListType == "set" ? Value(item) : Item(item, list);

    /// <summary>An item of a set.</summary>
    public static string Value(ApiValue item) => "v:" + ApiValueJson.ToText(item);
}
