using System.Collections;
using System.Globalization;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <summary>
/// Shows a value in an error message: texts quoted, numbers and truth values bare, maps, lists and structures as
/// compact JSON, nothing as <c>null</c>.
/// </summary>
public static class FieldValueText
{
    /// <summary>The value as messages show it.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        _ => Append(new StringBuilder(), value).ToString(),
    };

    /// <summary>How a structure, or a list of them, changed: line by line of its JSON with an indent of one space for each level.</summary>
    internal static string Diff(object? before, object? after) => LineDiff.Of(Indent(Of(before)), Indent(Of(after)));

    /// <summary>The text in double quotes, escaped as Go's <c>%q</c> does.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\v' => quoted.Append("\\v"),
                < 0x20 or 0x7f => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static string Indent(string json) => Encoding.UTF8.GetString(PrettyJson.Indent(Encoding.UTF8.GetBytes(json), 1));

    private static StringBuilder Append(StringBuilder json, object? value) => value switch
    {
        null => json.Append("null"),
        string text => AppendString(json, text),
        bool flag => json.Append(flag ? "true" : "false"),
        int or long or double => json.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        IntOrString { IsString: false } number => json.Append(number.IntValue),
        IntOrString text => AppendString(json, text.StringValue),
        ByteString bytes => bytes.IsNil ? json.Append("null") : AppendString(json, Convert.ToBase64String(bytes.Span)),
        RawJson raw => json.Append(raw.ToString()),
        LabelSelector selector => json.Append(Encoding.UTF8.GetString(ApiCodec.EncodeJson(selector, withTypeMeta: false))),
        GoStruct structure => AppendStruct(json, structure),
        ApiMap<string> { IsNil: true } or ApiList<string> { IsNil: true } => json.Append("null"),
        IEnumerable<KeyValuePair<string, string>> map => AppendMap(json, map),
        IEnumerable<KeyValuePair<string, Quantity>> map => AppendMap(json, map),
        IEnumerable list => AppendList(json, list),
        _ => AppendString(json, value.ToString() ?? ""),
    };

    private static StringBuilder AppendStruct(StringBuilder json, GoStruct structure)
    {
        json.Append('{');
        var first = true;
        foreach (var (name, value) in structure.Fields)
        {
            Append(AppendString(first ? json : json.Append(','), name).Append(':'), value);
            first = false;
        }

        return json.Append('}');
    }

    private static StringBuilder AppendMap<T>(StringBuilder json, IEnumerable<KeyValuePair<string, T>> map)
    {
        json.Append('{');
        var first = true;
        foreach (var (key, value) in map)
        {
            Append(AppendString(first ? json : json.Append(','), key).Append(':'), value);
            first = false;
        }

        return json.Append('}');
    }

    private static StringBuilder AppendList(StringBuilder json, IEnumerable list)
    {
        json.Append('[');
        var first = true;
        foreach (var item in list)
        {
            Append(first ? json : json.Append(','), item);
            first = false;
        }

        return json.Append(']');
    }

    private static StringBuilder AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '<' or '>' or '&' or < ' ' or '\u2028' or '\u2029' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        return json.Append('"');
    }
}
