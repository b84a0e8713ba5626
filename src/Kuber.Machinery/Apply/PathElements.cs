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

    /// <summary>The order in which elements are written: by their text, but whole numbers in keys, values and indexes by what they count.</summary>
    public static int Compare(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same < 2 || left[0] == 'f' || !(IsDigit(left, same) || IsDigit(right, same)))
        {
            return string.CompareOrdinal(left, right);
        }

        var start = same;
        while (IsDigit(left, start - 1))
        {
            start--;
        }

        var isNegative = left[start - 1] == '-';
        if (left[start - (isNegative ? 2 : 1)] != ':' || IsQuoted(left.AsSpan(0, start)))
        {
            return string.CompareOrdinal(left, right);
        }

        var byLength = Digits(left, start).CompareTo(Digits(right, start));
        var order = byLength != 0 ? byLength : string.CompareOrdinal(left, right);
        return isNegative ? -order : order;
    }

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static int Digits(string text, int start)
    {
        var end = start;
        while (IsDigit(text, end))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Whether the text of JSON breaks off within a string.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> json)
    {
        var quoted = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '\\')
            {
                i++;
            }
            else
            {
                quoted ^= json[i] == '"';
            }
        }

        return quoted;
    }
}
