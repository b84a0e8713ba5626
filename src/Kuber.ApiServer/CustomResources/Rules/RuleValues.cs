using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>Trees as values of rules, by what their schema says of them: what is inside is turned when it is read.</summary>
internal static class RuleValues
{
    /// <summary>The value of a tree; a failure where it is not what the schema says.</summary>
    public static CelValue Of(ApiValue tree, RuleSchema schema)
    {
        if (tree.IsNull)
        {
            return schema.Schema.Nullable ? CelNull.Value : new CelError("invalid data, got null for schema with nullable=false");
        }

        if (schema.Schema.XKubernetesIntOrString)
        {
            return tree.Kind switch
            {
                ApiValueKind.Text => new CelString(tree.Text!),
                ApiValueKind.Integer => new CelInt(tree.Integer),
                _ => new CelError("invalid data, expected XIntOrString value to be either a string or integer"),
            };
        }

        return schema.Schema.Type switch
        {
            "object" => Object(tree, schema),
            "array" => Array(tree, schema),
            "string" => tree.Text is { } text ? Text(text, schema.Schema.Format) : Unexpected("string", tree),
            "number" => tree.Kind is ApiValueKind.Integer or ApiValueKind.Double ? new CelDouble(tree.Double) : Unexpected("float", tree),
            "integer" => tree.Kind == ApiValueKind.Integer ? new CelInt(tree.Integer) : Unexpected("int", tree),
            "boolean" => tree.Kind == ApiValueKind.Boolean ? CelBool.Of(tree.Boolean) : Unexpected("bool", tree),
            _ => schema.Schema.XKubernetesPreserveUnknownFields == true
                ? new UnknownValue(tree)
                : new CelError("invalid type, expected object, array, number, integer, boolean or string, or no type with x-kubernetes-int-or-string or x-kubernetes-preserve-unknown-fields is true, got " + schema.Schema.Type),
        };
    }

    private static CelValue Object(ApiValue tree, RuleSchema schema)
    {
        if (tree.Map is not { } map)
        {
            return new CelError("invalid data, expected a map for the provided schema with type=object");
        }

        if (schema.Properties.Count > 0)
        {
            return new RuleObject(map, schema);
        }

        if (schema.Additional is not null)
        {
            return new RuleMap(map, schema.Additional);
        }

        return schema.Schema.XKubernetesPreserveUnknownFields == true
            ? new RuleObject(map, schema)
            : new CelError("invalid object type, expected either Properties or AdditionalProperties with Allows=true and non-empty Schema");
    }

    private static CelValue Array(ApiValue tree, RuleSchema schema)
    {
        if (!tree.IsList)
        {
            return new CelError("invalid data, expected an array for the provided schema with type=array");
        }

        if (schema.Items is not { } items)
        {
            return new CelError("invalid array type, expected Items with a non-empty Schema");
        }

        return schema.Schema.XKubernetesListType switch
        {
            "map" => new RuleKeyedList(tree, items, schema.Schema.XKubernetesListMapKeys),
            "set" => new RuleSet(tree, items),
            _ => new RuleList(tree, items),
        };
    }

    private static CelValue Text(string text, string format)
    {
        switch (format)
        {
            case "duration":
                return (CelValue?)RuleTimes.Length(text) ?? new CelError($"Invalid duration {text}: unable to parse");
            case "date":
                return (CelValue?)RuleTimes.Date(text) ?? new CelError($"Invalid date formatted string {text}: unable to parse");
            case "date-time":
                return (CelValue?)RuleTimes.Moment(text) ?? new CelError($"Invalid date-time formatted string {text}: unable to parse");
            case "byte":
                var bytes = new byte[text.Length];
                return Convert.TryFromBase64String(text, bytes, out var count) ? new CelBytes(bytes.AsMemory(0, count)) : new CelError($"Invalid byte formatted string {text}: illegal base64 data");
            default:
                return new CelString(text);
        }
    }

    private static CelError Unexpected(string expected, ApiValue tree) => new($"invalid data, expected {expected}, got {GoType(tree)}");

    private static string GoType(ApiValue tree) => tree.Kind switch
    {
        ApiValueKind.Text => "string",
        ApiValueKind.Integer => "int64",
        ApiValueKind.Double => "float64",
        ApiValueKind.Boolean => "bool",
        ApiValueKind.List => "[]interface {}",
        _ => "map[string]interface {}",
    };
}
