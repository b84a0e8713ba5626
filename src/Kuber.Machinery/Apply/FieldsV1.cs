using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>Field sets as <c>managedFields</c> carries them: nested maps, where a field that is in the set itself has a dot.</summary>
public static class FieldsV1
{
    private const string Self = ".";
    private static readonly ApiValue Leaf = ApiValue.EmptyMap;

    /// <summary>The JSON text of a set.</summary>
    public static byte[] ToUtf8(FieldSet set) => ApiValueJson.ToUtf8(ToTree(set));

    /// <summary>Reads a set.</summary>
    /// <exception cref="FormatException">The text is no field set.</exception>
    public static FieldSet Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return FromTree(ApiValueJson.Parse(utf8));
        }
        catch (JsonSyntaxException failure)
        {
            throw new FormatException(failure.Message, failure);
        }
    }

    private static ApiValue ToTree(FieldSet set)
    {
        if (!set.HasChildren)
        {
            return Leaf;
        }

        ApiValueMap.Builder map = new(8);
        if (set.IsMember)
        {
            map.Set(Self, Leaf);
        }

        foreach (var (element, child) in set.Children)
        {
            map.Set(element, ToTree(child));
        }

        return ApiValue.Of(map.ToMap());
    }

    private static FieldSet FromTree(ApiValue tree)
    {
        if (!tree.IsMap)
        {
            throw new FormatException("a field set must be an object");
        }

        FieldSet set = new();
        foreach (var (key, value) in tree.Map!)
        {
            if (key == Self)
            {
                set.IsMember = true;
                continue;
            }

            var element = Canonical(key);
            var child = FromTree(value);
            if (!child.HasChildren)
            {
                child.IsMember = true;
            }

            set.Put(element, child);
        }

        return set;
    }

    /// <summary>A path element as this server writes it, so that equal ones are equal texts.</summary>
    private static string Canonical(string element)
    {
        if (element.Length < 2 || element[1] != ':')
        {
            throw new FormatException("missing colon: " + element);
        }

        return element[0] switch
        {
            'f' => element,
            'i' when int.TryParse(element.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture, out _) => element,
            'k' or 'v' => element[..2] + ApiValueJson.ToText(ParseValue(element[2..])),
            _ => throw new FormatException("unknown key prefix: " + element[0]),
        };
    }

    private static ApiValue ParseValue(string text)
    {
        try
        {
            return ApiValueJson.Parse(text);
        }
        catch (JsonSyntaxException failure)
        {
            throw new FormatException(failure.Message, failure);
        }
    }
}
