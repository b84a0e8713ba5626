using Kuber.Machinery.Grpc;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.ApiServer.OpenApi.Gnostic;

/// <summary>The ways in which gnostic's messages hold values.</summary>
internal static class GnosticFields
{
    /// <summary>A string.</summary>
    public static readonly GnosticField Text = static (writer, number, value) => writer.String(number, value.Text);

    /// <summary>A truth value.</summary>
    public static readonly GnosticField Flag = static (writer, number, value) => writer.Bool(number, value.Boolean);

    /// <summary>A whole number.</summary>
    public static readonly GnosticField Integer = static (writer, number, value) => writer.Varint(number, value.Integer);

    /// <summary>A number.</summary>
    public static readonly GnosticField Number = static (writer, number, value) => writer.Double(number, value.Double);

    /// <summary>Any value, as YAML.</summary>
    public static readonly GnosticField Any = static (writer, number, value) => writer.Message(number, AnyOf(value));

    /// <summary>A list of strings.</summary>
    public static readonly GnosticField Texts = Each(static (writer, number, value) => writer.Element(number, value.Text ?? ""));

    /// <summary>A list of any values.</summary>
    public static readonly GnosticField Anys = Each(Any);

    /// <summary>A message. It is looked up when it is written, because messages hold each other.</summary>
    public static GnosticField Message(Func<GnosticMessage> message) =>
        (writer, number, value) => writer.Message(number, message().Encode(value));

    /// <summary>A list, item by item.</summary>
    public static GnosticField Each(GnosticField item) => (writer, number, value) =>
    {
        foreach (var one in value.Items)
        {
            item(writer, number, one);
        }
    };

    /// <summary>A message with a single field that is written.</summary>
    public static GnosticField In(int inner, GnosticField field) => (writer, number, value) =>
    {
        var message = new ProtoWriter();
        field(message, inner, value);
        writer.Message(number, message);
    };

    /// <summary>A message with a list of pairs of name and value for the entries of an object.</summary>
    /// <param name="field">The number of the list.</param>
    /// <param name="entry">How the value of a pair is written.</param>
    public static GnosticField Pairs(int field, GnosticField entry) => (writer, number, value) =>
    {
        var message = new ProtoWriter();
        if (value.Map is { } map)
        {
            foreach (var (key, content) in map.Sorted)
            {
                var pair = new ProtoWriter().String(1, key);
                entry(pair, 2, content);
                message.Message(field, pair);
            }
        }

        writer.Message(number, message);
    };

    /// <summary>A message that holds either a value itself or a reference to it.</summary>
    public static GnosticField OrReference(Func<GnosticMessage> message) => (writer, number, value) =>
    {
        var either = value["$ref"].Text is { } reference
            ? new ProtoWriter().Message(2, new ProtoWriter().String(1, reference))
            : new ProtoWriter().Message(1, message().Encode(value));
        writer.Message(number, either);
    };

    /// <summary>Additional properties: a schema, or whether there may be any.</summary>
    public static GnosticField AdditionalProperties(GnosticField schema) => (writer, number, value) =>
    {
        var either = new ProtoWriter();
        if (value.IsMap)
        {
            schema(either, 1, value);
        }
        else
        {
            either.Bool(2, value.Boolean);
        }

        writer.Message(number, either);
    };

    /// <summary>A value as gnostic's own Any.</summary>
    public static ProtoWriter AnyOf(ApiValue value) => new ProtoWriter().String(2, YamlWriter.ToText(value));
}
