using System.Text;

namespace Kuber.Api.Generator;

/// <summary>Writes the protobuf reader (a constructor) and the protobuf writer, which goes from the last field to the first.</summary>
internal static class ProtoEmitter
{
    public static void Emit(StringBuilder b, MessageModel message)
    {
        b.Append("    private ").Append(message.Name).Append("(ref ProtoDecoder d)\n    {\n        while (d.NextTag(out var tag))\n        {\n            switch (tag)\n            {\n");
        foreach (var field in message.Fields.OrderBy(f => f.Number))
        {
            EmitRead(b, field);
        }

        b.Append("                default: d.Skip(tag); break;\n            }\n        }\n    }\n\n");
        b.Append("    /// <inheritdoc/>\n    public static ").Append(message.Name).Append(" ReadProto(ref ProtoDecoder decoder) => new(ref decoder);\n\n");
        b.Append("    /// <inheritdoc/>\n    public void WriteProto(ProtoEncoder encoder)\n    {\n");
        foreach (var field in message.Fields.OrderByDescending(f => f.Number))
        {
            EmitWrite(b, field);
        }

        b.Append("    }\n\n");
    }

    private static uint Tag(FieldModel field)
    {
        var type = field.Type;
        var wire = field.Wrapped || type.IsMap ? 2 : type.IsList ? type.Element!.Wire : type.Wire;
        return ((uint)field.Number << 3) | (uint)wire;
    }

    private static void EmitRead(StringBuilder b, FieldModel field)
    {
        var type = field.Type;
        var p = field.Property;
        var tag = Tag(field);
        b.Append("                case ").Append(tag).Append(": ");
        if (field.Wrapped)
        {
            b.Append(p).Append(" = StringListCodec.ReadProto(ref d);");
        }
        else if (type.IsList || type.IsMap)
        {
            b.Append(p).Append(" = d.Read").Append(type.IsList ? "List<" : "Map<").Append(type.Element!.Name).Append(", ").Append(field.ItemCodec)
                .Append(">(").Append(p).Append(", tag);");
        }
        else if (type.IsMessage)
        {
            b.Append("{ var outer = d.Enter(); ").Append(p).Append(" = ").Append(type.Name).Append(".ReadProto(ref d); d.Leave(outer); }");
        }
        else
        {
            b.Append(p).Append(" = d.Read").Append(type.Method).Append("()").Append(type.IsTime && !type.Nullable ? " ?? default;" : ";");
        }

        b.Append(" break;\n");
        if (type.IsList && !field.Wrapped && type.Element!.Wire != 2)
        {
            // Packed, as other writers may send it.
            b.Append("                case ").Append(((uint)field.Number << 3) | 2).Append(": ").Append(p).Append(" = d.ReadList<").Append(type.Element.Name)
                .Append(", ").Append(field.ItemCodec).Append(">(").Append(p).Append(", tag); break;\n");
        }
    }

    private static void EmitWrite(StringBuilder b, FieldModel field)
    {
        var type = field.Type;
        var p = field.Property;
        var tag = Tag(field);
        b.Append("        ");
        if (field.Wrapped)
        {
            b.Append("if (!").Append(p).Append(".IsNil) { StringListCodec.WriteProto(encoder, ").Append(p).Append("); encoder.Tag(").Append(tag).Append("); }\n");
            return;
        }

        if (type.IsList || type.IsMap)
        {
            b.Append("encoder.").Append(type.IsList ? "List<" : "Map<").Append(type.Element!.Name).Append(", ").Append(field.ItemCodec).Append(">(").Append(tag)
                .Append(", ").Append(p).Append(");\n");
            return;
        }

        var value = p;
        if (type.Nullable)
        {
            value = "v" + field.Number;
            b.Append("if (").Append(p).Append(" is { } ").Append(value).Append(") ");
        }
        else if (type.Method == "Bytes")
        {
            b.Append("if (!").Append(p).Append(".IsNil) ");
        }

        b.Append("{ ");
        if (type.IsMessage)
        {
            b.Append("var end = encoder.Position; ").Append(value).Append(".WriteProto(encoder); encoder.Length(end);");
        }
        else
        {
            b.Append("encoder.").Append(type.Method is "Int32" or "Int64" ? "Varint" : type.Method).Append('(').Append(value).Append(");");
        }

        b.Append(" encoder.Tag(").Append(tag).Append("); }\n");
        if (type.IsTime && type.Nullable && (field.Embedded || field.IsWritten))
        {
            b.Append("        else { encoder.Varint(0); encoder.Tag(").Append(tag).Append("); }\n");
        }
    }
}
