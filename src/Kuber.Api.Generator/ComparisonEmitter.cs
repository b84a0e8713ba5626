using System.Text;

namespace Kuber.Api.Generator;

/// <summary>Writes the comparison of two versions of a message, field by field as JSON shows them (KEP-555).</summary>
internal static class ComparisonEmitter
{
    public static void Emit(StringBuilder b, MessageModel message)
    {
        b.Append("    /// <inheritdoc/>\n    public static void CompareFields(").Append(message.Name).Append("? old, ").Append(message.Name)
            .Append("? value, FieldDifferences d)\n    {\n        if (ReferenceEquals(old, value))\n        {\n            return;\n        }\n\n        bool had, has;\n");
        // In the order in which sets of fields are written, so that those that are collected need no sorting.
        foreach (var field in message.Fields.OrderBy(f => f.JsonName, StringComparer.Ordinal))
        {
            EmitField(b, field);
        }

        b.Append("    }\n\n");
    }

    private static void EmitField(StringBuilder b, FieldModel field)
    {
        var p = field.Property;
        var type = field.Type;
        if (field.Inline)
        {
            b.Append("        ").Append(type.Name).Append(".CompareFields(old?.").Append(p).Append(", value?.").Append(p).Append(", d);\n");
            return;
        }

        var element = FieldModel.Literal("f:" + field.JsonName);
        b.Append("        (had, has) = (").Append(IsShown(field, "old")).Append(", ").Append(IsShown(field, "value")).Append(");\n        ");
        var arguments = "(" + element + ", old is null ? default : old." + p + ", value is null ? default : value." + p + ", had, has";
        if (type.IsMessage && field.IsGranular)
        {
            b.Append("d.Message<").Append(type.Name).Append(">(").Append(element).Append(", old?.").Append(p).Append(", value?.").Append(p).Append(", had, has);\n");
        }
        else if (type.IsList && field.ListType == "set")
        {
            b.Append("d.Set").Append(arguments).Append(", static i => ElementKey.OfValue(i));\n");
        }
        else if (type.IsList && field.ListType == "map" && type.Element!.IsMessage)
        {
            var compare = type.Element.IsGranular ? ", " + type.Element.Name + ".CompareFields" : ", null";
            b.Append("d.Items<").Append(type.Element.Name).Append('>').Append(arguments).Append(", static i => ").Append(Key(field)).Append(compare).Append(");\n");
        }
        else if (type.IsMap && field.IsGranular)
        {
            var compare = type.Element!.IsGranular ? ", " + type.Element.Name + ".CompareFields" : ", null";
            b.Append("d.Entries<").Append(type.Element.Name).Append('>').Append(arguments).Append(compare).Append(");\n");
        }
        else
        {
            b.Append("if (had != has || (has && !FieldDifferences.Same(old!.").Append(p).Append(", value!.").Append(p).Append("))) { d.Leaf(").Append(element).Append(", had, has); }\n");
        }
    }

    /// <summary>Whether JSON carries the field of an object that may be null.</summary>
    private static string IsShown(FieldModel field, string target)
    {
        var condition = IsWritten(field, target + "." + field.Property);
        return condition.Length == 0 ? target + " is not null" : target + " is not null && " + condition;
    }

    private static string IsWritten(FieldModel field, string value)
    {
        if (field.IsWritten)
        {
            return "";
        }

        return field.Type switch
        {
            { Nullable: true } => value + " is not null",
            { IsList: true } or { IsMap: true } => "!" + value + ".IsEmpty",
            { Method: "String" or "Bytes" } => value + ".Length != 0",
            { Method: "Int32" or "Int64" or "Double" } => value + " != 0",
            { Method: "Bool" } => value,
            _ => "",
        };
    }

    /// <summary>The expression of an item's identity: its key fields, by name; one that is not set has its default.</summary>
    private static string Key(FieldModel list)
    {
        if (list.ListKeys.Count == 1 && Find(list.Type.Element!, list.ListKeys[0], "i") is { Field: { IsWritten: true, Type: { Method: "String", Nullable: false } } } text)
        {
            return "ElementKey.Of(" + FieldModel.Literal(list.ListKeys[0]) + ", " + text.Path + ")";
        }

        var b = new StringBuilder("new ElementKey()");
        foreach (var key in list.ListKeys.OrderBy(k => k, StringComparer.Ordinal))
        {
            if (Find(list.Type.Element!, key, "i") is not { } found)
            {
                continue;
            }

            var condition = IsWritten(found.Field, found.Path);
            b.Append(".With(").Append(FieldModel.Literal(key)).Append(", ");
            if (condition.Length > 0)
            {
                b.Append(condition).Append(" ? ");
            }

            b.Append("ElementKey.Json(").Append(found.Path).Append(')');
            if (condition.Length > 0)
            {
                b.Append(" : ").Append(found.Field.DefaultJson is { } given ? FieldModel.Literal(given) : "null");
            }

            b.Append(')');
        }

        return b.Append(".Element").ToString();
    }

    private static (FieldModel Field, string Path)? Find(FieldType message, string name, string path)
    {
        foreach (var field in FieldModel.Of(message.Symbol!))
        {
            if (field.Inline)
            {
                if (Find(field.Type, name, path + "." + field.Property) is { } inner)
                {
                    return inner;
                }
            }
            else if (field.JsonName == name)
            {
                return (field, path + "." + field.Property);
            }
        }

        return null;
    }
}
