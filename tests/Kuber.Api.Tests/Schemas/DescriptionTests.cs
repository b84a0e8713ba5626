using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Schemas;

/// <summary>Every type and every field says in a sentence what it is: that is what <c>kubectl explain</c> shows.</summary>
public class DescriptionTests
{
    private const int LongestDescription = 240;

    /// <summary>Every message that a kind is or holds.</summary>
    private static readonly List<MessageSchema> Messages = Reachable();

    [Fact]
    public void Every_type_has_a_description() =>
        Assert.Empty(Messages.Where(static m => m.Description.Length == 0).Select(static m => m.GoType));

    [Fact]
    public void Every_field_has_a_description()
    {
        Assert.True(Messages.Count > 500, $"only {Messages.Count} types");
        Assert.Empty(from message in Messages from field in message.Fields where field.Description.Length == 0 select message.Name + "." + field.Name);
    }

    [Fact]
    public void Descriptions_are_short_sentences()
    {
        var texts = Messages.Select(static m => (Of: m.Name, Text: m.Description))
            .Concat(from message in Messages from field in message.Fields select (Of: message.Name + "." + field.Name, Text: field.Description));
        Assert.Empty(from t in texts where !t.Text.EndsWith('.') || t.Text.Length > LongestDescription || char.IsLower(t.Text[0]) select t.Of + ": " + t.Text);
    }

    private static List<MessageSchema> Reachable()
    {
        var found = new Dictionary<string, MessageSchema>(StringComparer.Ordinal);
        var next = new Stack<MessageSchema>(KindRegistry.All.Select(static k => k.Schema));
        while (next.TryPop(out var message))
        {
            if (!found.TryAdd(message.Name + "/" + message.GoType, message))
            {
                continue;
            }

            foreach (var field in message.Fields)
            {
                var type = field.Type;
                while (type.Element is { } element)
                {
                    type = element;
                }

                if (type.Message is { } part)
                {
                    next.Push(part);
                }
            }
        }

        return [.. found.Values.OrderBy(static m => m.Name, StringComparer.Ordinal)];
    }
}
