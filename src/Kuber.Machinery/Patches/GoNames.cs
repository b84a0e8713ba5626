using System.Globalization;
using System.Text;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>How upstream's messages, which Go prints, show values.</summary>
public static class GoNames
{
    /// <summary>What Go's JSON reader calls a value, such as <c>object</c> or <c>array</c>.</summary>
    public static string Json(ApiValue value) => value.Kind switch
    {
        ApiValueKind.Map => "object",
        ApiValueKind.List => "array",
        ApiValueKind.Text => "string",
        ApiValueKind.Boolean => "bool",
        ApiValueKind.Null => "null",
        _ => "number",
    };

    /// <summary>What Go calls the kind of a value, such as <c>map</c> or <c>slice</c>.</summary>
    public static string Kind(ApiValue value) => value.Kind switch
    {
        ApiValueKind.Map => "map",
        ApiValueKind.List => "slice",
        ApiValueKind.Text => "string",
        ApiValueKind.Boolean => "bool",
        ApiValueKind.Integer => "int64",
        ApiValueKind.Double => "float64",
        _ => "nil",
    };

    /// <summary>A value as Go's <c>%v</c> shows it, such as <c>map[a:1 b:[x y]]</c>.</summary>
    public static string Print(ApiValue value)
    {
        StringBuilder text = new();
        Print(text, value);
        return text.ToString();
    }

    private static void Print(StringBuilder text, ApiValue value)
    {
        switch (value.Kind)
        {
            case ApiValueKind.Map:
                text.Append("map[");
                var first = true;
                foreach (var (key, item) in value.Map!.Sorted)
                {
                    text.Append(first ? "" : " ").Append(key).Append(':');
                    Print(text, item);
                    first = false;
                }

                text.Append(']');
                break;
            case ApiValueKind.List:
                text.Append('[');
                for (var i = 0; i < value.Count; i++)
                {
                    text.Append(i == 0 ? "" : " ");
                    Print(text, value.Items[i]);
                }

                text.Append(']');
                break;
            case ApiValueKind.Text:
                text.Append(value.Text);
                break;
            case ApiValueKind.Boolean:
                text.Append(value.Boolean ? "true" : "false");
                break;
            case ApiValueKind.Integer:
                text.Append(value.Integer.ToString(CultureInfo.InvariantCulture));
                break;
            case ApiValueKind.Double:
                text.Append(value.Double.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append("<nil>");
                break;
        }
    }
}
