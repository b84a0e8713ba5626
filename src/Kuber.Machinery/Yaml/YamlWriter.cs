using System.Text;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Yaml;

/// <summary>Writes trees as YAML in upstream's layout: keys sorted, two spaces, lists not indented, texts quoted only where they must be.</summary>
public static class YamlWriter
{
    private const int LongestSimpleKey = 128;

    /// <summary>The YAML text of a value, ending with a line break.</summary>
    public static string ToText(ApiValue value)
    {
        var builder = new StringBuilder(1024);
        Write(builder, value, 0);
        return builder.ToString();
    }

    // Called with the cursor behind "key:" or "-" or at the start of the document.
    private static void Write(StringBuilder builder, ApiValue value, int indent)
    {
        switch (value.Kind)
        {
            case ApiValueKind.Map when value.Count > 0:
                WriteMap(builder, value.Map!, indent);
                break;
            case ApiValueKind.List when value.Count > 0:
                WriteList(builder, value.Items, indent);
                break;
            case ApiValueKind.Text:
                YamlTextWriter.Write(builder, value.Text!, indent);
                builder.Append('\n');
                break;
            default:
                builder.Append(value.IsScalar ? value.ToString() : value.IsMap ? "{}" : "[]").Append('\n');
                break;
        }
    }

    private static void WriteMap(StringBuilder builder, ApiValueMap map, int indent)
    {
        var first = true;
        foreach (var (key, value) in map.Entries.ToArray().OrderBy(e => e.Key, NaturalKeyComparer.Instance))
        {
            Indent(builder, indent, ref first);
            WriteKey(builder, key, indent);
            if (value is { Kind: ApiValueKind.Map, Count: > 0 })
            {
                builder.Append('\n').Append(' ', indent + 2);
                WriteMap(builder, value.Map!, indent + 2);
            }
            else if (value is { Kind: ApiValueKind.List, Count: > 0 })
            {
                builder.Append('\n').Append(' ', indent);
                WriteList(builder, value.Items, indent);
            }
            else
            {
                builder.Append(' ');
                Write(builder, value, indent + 2);
            }
        }
    }

    /// <summary>Writes a key on one line; one that is too long for that is marked as a key.</summary>
    private static void WriteKey(StringBuilder builder, string key, int indent)
    {
        var isLong = key.Length > LongestSimpleKey;
        builder.Append(isLong ? "? " : "");
        YamlTextWriter.Write(builder, key, indent, isKey: true);
        if (isLong)
        {
            builder.Append('\n').Append(' ', indent);
        }

        builder.Append(':');
    }

    private static void WriteList(StringBuilder builder, ReadOnlySpan<ApiValue> items, int indent)
    {
        var first = true;
        foreach (var item in items)
        {
            Indent(builder, indent, ref first);
            builder.Append("- ");
            Write(builder, item, indent + 2);
        }
    }

    private static void Indent(StringBuilder builder, int indent, ref bool first)
    {
        if (!first)
        {
            builder.Append(' ', indent);
        }

        first = false;
    }
}
