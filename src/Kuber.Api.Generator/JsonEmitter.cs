using System.Text;

namespace Kuber.Api.Generator;

/// <summary>
/// Writes the JSON reader (a constructor, since only that may set init-only properties) and the JSON writer. The reader starts
/// from another message and replaces the fields that the text has: of messages their fields, of all else the value.
/// </summary>
internal static class JsonEmitter
{
    public static void Emit(StringBuilder b, MessageModel message)
    {
        EmitReader(b, message);
        EmitWriter(b, message);
    }

    private static void EmitReader(StringBuilder b, MessageModel message)
    {
        // Where each JSON name goes: a property, or a local variable for a field of an embedded message.
        var targets = new List<(string Name, string Target, FieldModel Field, string Over)>();
        var locals = new StringBuilder();
        var constructions = new StringBuilder();
        var number = 0;
        foreach (var field in message.Fields)
        {
            if (field.Inline)
            {
                var expression = Embed(field, "over." + field.Property, targets, locals, ref number);
                constructions.Append("        ").Append(field.Property).Append(" = ").Append(expression).Append(";\n");
            }
            else
            {
                targets.Add((field.JsonName, field.Property, field, "over." + field.Property));
            }
        }

        b.Append("    private ").Append(message.Name).Append("(ref JsonDecoder d, ").Append(message.Name).Append(" over)\n        : this(over)\n    {\n").Append(locals);
        b.Append("        d.BeginObject();\n        ulong seen = 0;\n");
        if (targets.Count + 2 > 64)
        {
            b.Append("#error More than 62 fields in one message\n");
        }

        b.Append("        while (d.NextName())\n        {\n            var name = d.Name;\n            switch (name.Length)\n            {\n");
        var cases = targets.Select((t, i) => (t.Name, Bit: i, Statement: t.Target + " = " + ReadExpression(t.Field, t.Over) + ";")).ToList();
        if (message.IsKind)
        {
            cases.Add(("kind", 62, "d.ReadKind();"));
            cases.Add(("apiVersion", 63, "d.ReadApiVersion();"));
        }

        foreach (var group in cases.GroupBy(c => Encoding.UTF8.GetByteCount(c.Name)).OrderBy(g => g.Key))
        {
            b.Append("                case ").Append(group.Key).Append(":\n");
            foreach (var (name, bit, statement) in group)
            {
                b.Append("                    if (name.SequenceEqual(").Append(FieldModel.Literal(name)).Append("u8)) { d.Once(ref seen, 1UL << ").Append(bit).Append("); ");
                b.Append(statement).Append(" continue; }\n");
            }

            b.Append("                    break;\n");
        }

        b.Append("            }\n\n            d.UnknownField();\n        }\n").Append(constructions).Append("    }\n\n");
        b.Append("    /// <inheritdoc/>\n    public static ").Append(message.Name).Append(" ReadJson(ref JsonDecoder decoder) => new(ref decoder, Empty);\n\n");
        b.Append("    /// <inheritdoc/>\n    public static ").Append(message.Name).Append(" ReadJsonOver(ref JsonDecoder decoder, ").Append(message.Name).Append("? over) => new(ref decoder, over ?? Empty);\n\n");
    }

    /// <summary>Declares local variables for the fields of an embedded message and returns the expression that builds it from them.</summary>
    private static string Embed(FieldModel embedded, string over, List<(string Name, string Target, FieldModel Field, string Over)> targets, StringBuilder locals, ref int number)
    {
        var sets = new List<string>();
        foreach (var field in FieldModel.Of(embedded.Type.Symbol!))
        {
            if (field.Inline)
            {
                sets.Add(field.Property + " = " + Embed(field, over + "." + field.Property, targets, locals, ref number));
                continue;
            }

            var local = "e" + number++;
            var type = field.Type.Nullable ? field.Type.Name + "?" : field.Type.Name;
            var value = over + "." + field.Property;
            locals.Append("        ").Append(type).Append(' ').Append(local).Append(" = ").Append(value).Append(";\n");
            targets.Add((field.JsonName, local, field, value));
            sets.Add(field.Property + " = " + local);
        }

        return "new " + embedded.Type.Name + " { " + string.Join(", ", sets) + " }";
    }

    private static string ReadExpression(FieldModel field, string over)
    {
        var type = field.Type;
        if (type.IsList)
        {
            return "d.ReadList<" + type.Element!.Name + ", " + field.ItemCodec + ">()";
        }

        if (type.IsMap)
        {
            return "d.ReadMap<" + type.Element!.Name + ", " + field.ItemCodec + ">()";
        }

        if (type.IsMessage)
        {
            return "d.TryReadNull() ? " + (type.Nullable ? "null" : type.Name + ".Empty") + " : " + type.Name + (MessageModel.IsGenerated(type.Symbol!) ? ".ReadJsonOver(ref d, " + over + ")" : ".ReadJson(ref d)");
        }

        if (type.IsTime)
        {
            return "d.Read" + type.Method + "()" + (type.Nullable ? "" : " ?? default");
        }

        return type.Nullable ? "d.TryReadNull() ? default(" + type.Name + "?) : d.Read" + type.Method + "()" : "d.Read" + type.Method + "()";
    }

    private static void EmitWriter(StringBuilder b, MessageModel message)
    {
        b.Append("    /// <inheritdoc/>\n    public void WriteJson(JsonEncoder encoder, bool withTypeMeta)\n    {\n        encoder.BeginObject();\n");
        if (message.IsKind)
        {
            var meta = "\"kind\":\"" + message.Kind + "\",\"apiVersion\":\"" + message.ApiVersion + "\"";
            b.Append("        if (withTypeMeta)\n        {\n            encoder.Raw(").Append(FieldModel.Literal(meta)).Append("u8);\n        }\n\n");
        }

        b.Append("        WriteJsonFields(encoder);\n        encoder.EndObject();\n    }\n\n");
        b.Append("    /// <summary>Writes the fields without the braces.</summary>\n    internal void WriteJsonFields(JsonEncoder e)\n    {\n");
        var number = 0;
        foreach (var field in message.Fields)
        {
            EmitField(b, field, number++);
        }

        b.Append("    }\n\n");
    }

    private static void EmitField(StringBuilder b, FieldModel field, int number)
    {
        var p = field.Property;
        var type = field.Type;
        if (field.Inline)
        {
            b.Append("        ").Append(p).Append(".WriteJsonFields(e);\n");
            return;
        }

        var name = "e.Name(" + FieldModel.Literal(",\"" + field.JsonName + "\":") + "u8);";
        if (type.Nullable)
        {
            var v = "v" + number;
            b.Append("        if (").Append(p).Append(" is { } ").Append(v).Append(") { ").Append(name).Append(' ').Append(Write(field, v)).Append(" }\n");
            if (field.IsWritten)
            {
                b.Append("        else { ").Append(name).Append(" e.Null(); }\n");
            }

            return;
        }

        var condition = field.IsWritten ? "" : type switch
        {
            { IsList: true } or { IsMap: true } => "if (!" + p + ".IsEmpty || (e.ShowsEmpty && !" + p + ".IsNil)) ",
            { Method: "String" } => "if (" + p + ".Length != 0) ",
            { Method: "Int32" or "Int64" or "Double" } => "if (" + p + " != 0) ",
            { Method: "Bool" } => "if (" + p + ") ",
            { Method: "Bytes" } => "if (" + p + ".Length != 0) ",
            _ => "",
        };
        b.Append("        ").Append(condition).Append("{ ").Append(name).Append(' ').Append(Write(field, p)).Append(" }\n");
    }

    private static string Write(FieldModel field, string value)
    {
        var type = field.Type;
        if (type.IsList || type.IsMap)
        {
            return "e." + (type.IsList ? "List<" : "Map<") + type.Element!.Name + ", " + field.ItemCodec + ">(" + value + ");";
        }

        if (type.IsMessage)
        {
            return value + ".WriteJson(e, false);";
        }

        return "e." + (type.Method is "Int32" or "Int64" ? "Int" : type.Method) + "(" + value + ");";
    }
}
