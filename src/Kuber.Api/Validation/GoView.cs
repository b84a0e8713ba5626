using System.Text.Json;
using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <summary>
/// Shows a message as upstream's error messages do: as JSON of the Go type that upstream keeps it in. Every field is
/// there, under its Go name and in Go's order; what is not set is <c>null</c>, zero or empty. Types of the group
/// <c>meta</c> alone look as they do on the wire. Slow: for messages to people only.
/// </summary>
internal static partial class GoView
{
    private const string Meta = "io.k8s.apimachinery.";
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    /// <summary>The message as a structure; null as nothing.</summary>
    public static GoStruct? Of<T>(T? message)
        where T : class, IApiMessage<T>
    {
        if (message is null)
        {
            return null;
        }

        using var encoder = JsonEncoder.Rent();
        encoder.ShowsEmpty = true;
        message.WriteJson(encoder, withTypeMeta: false);
        using var json = JsonDocument.Parse(encoder.WrittenMemory);
        return (GoStruct?)Message(T.MessageSchema, json.RootElement);
    }

    /// <summary>Each message of a list as a structure.</summary>
    public static IReadOnlyList<GoStruct> Of<T>(ApiList<T> messages)
        where T : class, IApiMessage<T> => [.. messages.AsSpan().ToArray().Select(static m => Of(m)!)];

    private static object? Message(MessageSchema schema, JsonElement json)
    {
        if (schema.IsUnion || schema.Name.StartsWith(Meta, StringComparison.Ordinal))
        {
            return Wire(json);
        }

        List<(string, object?)> fields = [];
        foreach (var field in Ordered(schema))
        {
            json.TryGetProperty(field.Name, out var value);
            if (field.Name == "metadata" && field.Type.Message?.TypeName == "ObjectMeta")
            {
                fields.AddRange(value.ValueKind == JsonValueKind.Object ? ((GoStruct)Wire(value)!).Fields : []);
            }
            else if (schema.TypeName == "PodSpec" && field.Name == "securityContext")
            {
                fields.Add(("SecurityContext", PodSecurity(field, value, json)));
            }
            else
            {
                fields.Add((NameOf(schema, field), Value(field.Type, field.Nullable, value)));
            }
        }

        return new GoStruct(fields);
    }

    /// <summary>Upstream keeps what a pod shares with its host inside of its security context.</summary>
    private static GoStruct? PodSecurity(FieldSchema field, JsonElement context, JsonElement spec)
    {
        static object? Flag(JsonElement spec, string name, object? none) => spec.TryGetProperty(name, out var value) ? value.GetBoolean() : none;
        if (context.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new(
        [
            ("HostNetwork", Flag(spec, "hostNetwork", false)),
            ("HostPID", Flag(spec, "hostPID", false)),
            ("HostIPC", Flag(spec, "hostIPC", false)),
            ("ShareProcessNamespace", Flag(spec, "shareProcessNamespace", null)),
            ("HostUsers", Flag(spec, "hostUsers", null)),
            .. ((GoStruct)Message(field.Type.Message!, context)!).Fields,
        ]);
    }

    private static object? Value(ValueSchema type, bool nullable, JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return nullable ? null : Zero(type);
        }

        return type.Kind switch
        {
            SchemaKind.Message => Message(type.Message!, json),
            SchemaKind.List => json.EnumerateArray().Select(item => Value(type.Element!, false, item)).ToArray(),
            SchemaKind.Map => new GoStruct(json.EnumerateObject().Select(entry => (entry.Name, Value(type.Element!, false, entry.Value))).ToArray()),
            _ => Wire(json),
        };
    }

    private static object? Zero(ValueSchema type) => type.Kind switch
    {
        SchemaKind.String => "",
        SchemaKind.Int32 or SchemaKind.Int64 or SchemaKind.Double or SchemaKind.IntOrString => 0,
        SchemaKind.Bool => false,
        SchemaKind.Quantity => "0",
        SchemaKind.Duration => "0s",
        SchemaKind.Message => Message(type.Message!, Empty),
        _ => null,
    };

    private static object? Wire(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Wire).ToArray(),
        JsonValueKind.Object => new GoStruct(json.EnumerateObject().Select(static entry => (entry.Name, Wire(entry.Value))).ToArray()),
        _ => null,
    };
}
