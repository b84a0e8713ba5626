using Kuber.Api.Runtime;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>Finds the fields that a configuration or an object sets, and what in a configuration does not fit its schema.</summary>
public sealed class AppliedFields
{
    private readonly FieldSetBuilder set = new();
    private readonly List<string> path = [];
    private readonly bool isStrict;

    private AppliedFields(bool isStrict) => this.isStrict = isStrict;

    /// <summary>The fields of a configuration.</summary>
    /// <exception cref="FormatException">A field is not in the schema or holds something else; the message has its path.</exception>
    public static FieldSet Of(ApiValue configuration, MessageSchema schema)
    {
        AppliedFields fields = new(isStrict: true);
        fields.Message(configuration, schema);
        return fields.set.ToSet();
    }

    /// <summary>The fields of an object; what does not fit the schema is left out.</summary>
    internal static FieldSet OfObject(ApiValue value, MessageSchema schema)
    {
        AppliedFields fields = new(isStrict: false);
        fields.Message(value, schema);
        return fields.set.ToSet();
    }

    private void Message(ApiValue value, MessageSchema schema)
    {
        foreach (var (key, item) in value.Map!)
        {
            if (path.Count == 0 && key is "apiVersion" or "kind")
            {
                continue;
            }

            path.Add(PathElements.Field(key));
            if (schema.Find(key) is not { } field)
            {
                if (isStrict)
                {
                    throw Failed("field not declared in schema");
                }

                path.RemoveAt(path.Count - 1);
                continue;
            }

            var isLeaf = Value(item, field.Type, field);
            Leave(isLeaf || item.IsNull || item is { IsMap: true, Count: 0 } || !schema.IsDeclared(key));
        }
    }

    /// <summary>Goes through a value; whether it is one field.</summary>
    private bool Value(ApiValue value, ValueSchema type, FieldSchema? field)
    {
        if (isStrict)
        {
            CheckType(value, type);
        }

        if (TypedComparison.IsLeaf(type, field, value))
        {
            return true;
        }

        if (value.Count == 0)
        {
            return false;
        }

        switch (type.Kind)
        {
            case SchemaKind.Message:
                Message(value, type.Message!);
                break;
            case SchemaKind.Map:
                foreach (var (key, item) in value.Map!)
                {
                    path.Add(PathElements.Field(key));
                    Value(item, type.Element!, type.ElementRules);
                    Leave(isMember: true);
                }

                break;
            default:
                Items(value, type, field!);
                break;
        }

        return false;
    }

    private void Items(ApiValue list, ValueSchema type, FieldSchema field)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < list.Count; i++)
        {
            var item = list.Items[i];
            var element = PathElements.Of(item, field);
            if (element is null || !seen.Add(element))
            {
                if (isStrict)
                {
                    throw Failed(element is null ? WithoutKeys(i, field) : $"duplicate entries for key {FieldPaths.Element(element)}");
                }

                continue;
            }

            path.Add(element);
            Value(item, type.Element!, type.ElementRules);
            Leave(isMember: true);
        }
    }

    private static string WithoutKeys(int index, FieldSchema field)
    {
        var keys = field.ListKeys.Select(k => ApiValueJson.ToText(k));
        return $"element {index}: associative list with keys has an element that omits all key fields [{string.Join(' ', keys)}] (and doesn't have default values for any key fields)";
    }

    private void CheckType(ApiValue value, ValueSchema type)
    {
        if (value.IsNull || type.Message is { IsUnion: true } or { IsAnything: true })
        {
            return;
        }

        var wrong = type.Kind switch
        {
            SchemaKind.Message or SchemaKind.Map when !value.IsMap => "expected map, got " + Shown(value),
            SchemaKind.List when !value.IsList => $"expected list, got &{{{GoNames.Print(value)}}}",
            SchemaKind.String or SchemaKind.Bytes or SchemaKind.Time or SchemaKind.MicroTime or SchemaKind.Duration when !value.IsText => "expected string, got " + Shown(value),
            SchemaKind.Bool when value.Kind != ApiValueKind.Boolean => "expected boolean, got " + Shown(value),
            SchemaKind.Int32 or SchemaKind.Int64 or SchemaKind.Double when value.Kind is not (ApiValueKind.Integer or ApiValueKind.Double) => "expected numeric (int or float), got " + (value.IsText ? "string" : Shown(value)),
            _ => null,
        };
        if (wrong is not null)
        {
            throw Failed(wrong);
        }
    }

    private static string Shown(ApiValue value) => $"&value.valueUnstructured{{Value:{(value.IsText ? ApiValueJson.ToText(value) : GoNames.Print(value))}}}";

    private void Leave(bool isMember)
    {
        var element = path[^1];
        path.RemoveAt(path.Count - 1);
        set.Leave(path.Count, element, isMember);
    }

    private FormatException Failed(string why) => new($"{FieldPaths.Text(path)}: {why}");
}
