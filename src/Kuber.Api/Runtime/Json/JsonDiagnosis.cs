namespace Kuber.Api.Runtime;

/// <summary>Words what stopped a decoder, as upstream does. Runs only on failure, so it may walk the text again.</summary>
internal static class JsonDiagnosis
{
    private const string MapPrefix = "map[string]";

    /// <summary>The exception to throw for a fault.</summary>
    public static DecodeException Explain(JsonFault fault, ReadOnlySpan<byte> utf8, MessageSchema schema)
    {
        // A text that is not JSON at all is that first, wherever the decoder stopped.
        if (JsonSyntax.Check(utf8) is { } syntax)
        {
            return new DecodeException(syntax, fault) { IsSyntax = true };
        }

        return fault.Kind switch
        {
            JsonFaultKind.Value => new DecodeException(fault.Message, fault),
            JsonFaultKind.Type => new DecodeException(WrongType(fault, utf8, schema), fault),
            _ => new DecodeException(fault.Message.Length > 0 ? fault.Message : "invalid JSON", fault) { IsSyntax = true },
        };
    }

    private static string WrongType(JsonFault fault, ReadOnlySpan<byte> utf8, MessageSchema schema)
    {
        var path = new JsonPath(utf8);
        path.MoveTo(fault.Offset);
        if (path.Segments.Count == 0)
        {
            return $"json: cannot unmarshal {fault.Message} into Go value of type {schema.GoType}";
        }

        var owner = schema.TypeName;
        var names = new List<string>();
        var current = ValueSchema.MessageOf(() => schema);
        var named = "";
        foreach (var (name, index) in path.Segments)
        {
            if (current.Kind is SchemaKind.List or SchemaKind.Map)
            {
                current = current.Element!;
                named = named.StartsWith("[]", StringComparison.Ordinal) ? named[2..]
                    : named.StartsWith(MapPrefix, StringComparison.Ordinal) ? named[MapPrefix.Length..] : "";
                continue;
            }

            if (current.Message is not { } message || index >= 0)
            {
                break;
            }

            owner = message.TypeName;
            if (message.Find(name) is not { } field)
            {
                names.Add(name is "kind" or "apiVersion" ? "TypeMeta." + name : name);
                current = ValueSchema.Of(SchemaKind.String);
                named = "";
                continue;
            }

            names.AddRange(field.Embedded);
            names.Add(field.Name);
            current = field.Type;
            named = field.NamedGoType;
        }

        return $"json: cannot unmarshal {fault.Message} into Go struct field {owner}.{string.Join('.', names)} of type {(named.Length > 0 ? named : current.GoType)}";
    }
}
