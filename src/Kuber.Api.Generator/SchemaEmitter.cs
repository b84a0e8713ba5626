using System.Text;

namespace Kuber.Api.Generator;

/// <summary>Writes the schema of a message, built at first use.</summary>
internal static class SchemaEmitter
{
    public static void Emit(StringBuilder b, MessageModel message)
    {
        b.Append("    private static MessageSchema? messageSchema;\n\n");
        b.Append("    /// <summary>The fields and their rules.</summary>\n    public static MessageSchema MessageSchema => messageSchema ??= MakeSchema();\n\n");
        b.Append("    private static MessageSchema MakeSchema() => new(").Append(FieldModel.Literal(message.SchemaName)).Append(", ")
            .Append(FieldModel.Literal(message.Package + "." + message.Name)).Append(", MakeFields)\n    {\n");
        b.Append("        GroupVersionKind = TypeGroupVersionKind,\n        IsAtomic = ").Append(message.IsAtomic ? "true" : "false").Append(",\n        Description = ")
            .Append(FieldModel.Literal(FieldModel.Summary(message.Type))).Append(",\n");
        if (message.Union is { } union)
        {
            b.Append("        Union = ").Append(union).Append(",\n");
        }

        b.Append("    };\n\n");
        b.Append("    private static System.Collections.Generic.IReadOnlyList<FieldSchema> MakeFields() =>\n    [\n");
        foreach (var field in message.Fields)
        {
            if (field.Inline)
            {
                b.Append("        .. System.Linq.Enumerable.Select(").Append(field.Type.Name).Append(".MessageSchema.Fields, static f => f.EmbeddedIn(")
                    .Append(FieldModel.Literal(field.Type.Symbol!.Name)).Append(")),\n");
                continue;
            }

            var sets = new List<string> { "Number = " + field.Number };
            if (field.Required)
            {
                sets.Add("Required = true");
            }

            if (field.IsWritten)
            {
                sets.Add("AlwaysWritten = true");
            }

            if (field.Type.Nullable)
            {
                sets.Add("Nullable = true");
            }

            if (field.Description.Length > 0)
            {
                sets.Add("Description = " + FieldModel.Literal(field.Description));
            }

            if (field.GoType.Length > 0)
            {
                sets.Add("NamedGoType = " + FieldModel.Literal(field.GoType));
            }

            sets.AddRange(field.Rules);
            b.Append("        new FieldSchema(").Append(FieldModel.Literal(field.JsonName)).Append(", ").Append(field.Type.Schema).Append(") { ")
                .Append(string.Join(", ", sets)).Append(" },\n");
        }

        b.Append("    ];\n\n");
    }
}
