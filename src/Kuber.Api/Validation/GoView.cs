using System.Text.Json;
using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <summary>
/// Shows messages as error messages do: as the structures that upstream keeps inside, in which every field has Go's name
/// and shows even when it is zero. What comes from the machinery of the API itself (selectors, metadata) shows as JSON.
/// </summary>
internal static partial class GoView
{
    /// <summary>The message as a structure; null as nothing.</summary>
    public static GoStruct? Of<T>(T? message)
        where T : class, IApiMessage<T>
    {
        if (message is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(ApiCodec.EncodeJson(message, withTypeMeta: false));
        return Struct(T.MessageSchema, json.RootElement);
    }

    /// <summary>Each message of a list as a structure.</summary>
    public static IReadOnlyList<GoStruct> Of<T>(ApiList<T> messages)
        where T : class, IApiMessage<T> => [.. messages.AsSpan().ToArray().Select(static m => Of(m)!)];

    private static GoStruct Struct(MessageSchema schema, JsonElement? json)
    {
        var fields = schema.Fields.Select(f => (Name: Name(f.Name), Value: Value(f, Get(json, f.Name)))).ToArray();
        return Orders.TryGetValue(schema.TypeName, out var order)
            ? new([.. fields.OrderBy(f => Array.IndexOf(order, f.Name) is var at && at < 0 ? int.MaxValue : at)])
            : new(fields);
    }

    private static JsonElement? Get(JsonElement? json, string name) => json is { } parent && parent.TryGetProperty(name, out var value) ? value : null;

    private static object? Value(FieldSchema field, JsonElement? json) => json is { ValueKind: not JsonValueKind.Null } given
        ? Value(field.Type, given)
        : field.Nullable ? null : Zero(field.Type);

    private static object? Zero(ValueSchema type) => type.Kind switch
    {
        SchemaKind.String => "",
        SchemaKind.Int32 or SchemaKind.Int64 or SchemaKind.IntOrString or SchemaKind.Double => 0L,
        SchemaKind.Bool => false,
        SchemaKind.Quantity => "0",
        SchemaKind.Duration => "0s",
        SchemaKind.Message when IsPlain(type.Message!) => RawJson.FromText("{}"),
        SchemaKind.Message => Struct(type.Message!, null),
        _ => null,
    };

    private static object? Value(ValueSchema type, JsonElement json) => type.Kind switch
    {
        SchemaKind.Message when !IsPlain(type.Message!) => Struct(type.Message!, json),
        SchemaKind.List => json.EnumerateArray().Select(item => Value(type.Element!, item)).ToArray(),
        SchemaKind.Map => new GoStruct([.. json.EnumerateObject().Select(entry => (entry.Name, Value(type.Element!, entry.Value)))]),
        _ => RawJson.FromText(json.GetRawText()),
    };

    private static bool IsPlain(MessageSchema schema) => schema.IsUnion || schema.Name.StartsWith("io.k8s.apimachinery.", StringComparison.Ordinal);

    private static string Name(string json) => Names.TryGetValue(json, out var known) ? known : char.ToUpperInvariant(json[0]) + json[1..];
}
