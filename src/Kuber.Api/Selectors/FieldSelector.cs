using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Kuber.Api.Selectors;

/// <summary>A field selector ready for matching: fields that must, or must not, have a value. Immutable.</summary>
public sealed class FieldSelector
{
    private readonly FieldSelectorTerm[] terms;

    private FieldSelector(FieldSelectorTerm[] terms) => this.terms = terms;

    /// <summary>Selects every object.</summary>
    public static FieldSelector Everything { get; } = new([]);

    /// <summary>All the conditions that an object must meet.</summary>
    public IReadOnlyList<FieldSelectorTerm> Terms => terms;

    /// <summary>Whether it selects every object.</summary>
    public bool IsEverything => terms.Length == 0;

    /// <summary>Selects the objects whose field has a value.</summary>
    public static FieldSelector Of(string field, string value) => new([new(field, value, Negated: false)]);

    /// <summary>Conditions as a selector.</summary>
    public static FieldSelector Of(params IEnumerable<FieldSelectorTerm> terms) => new([.. terms]);

    /// <summary>Reads the text form, such as <c>spec.nodeName=a,status.phase!=Failed</c>.</summary>
    /// <exception cref="FormatException">The text is malformed; the message is upstream's.</exception>
    public static FieldSelector Parse(string text) => TryParse(text, out var selector, out var error) ? selector : throw new FormatException(error);

    /// <summary>Reads the text form; false with upstream's message where it is malformed.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FieldSelector? selector, [NotNullWhen(false)] out string? error)
    {
        selector = null;
        List<FieldSelectorTerm> terms = [];
        foreach (var part in Split(text))
        {
            if (part.Length == 0)
            {
                continue;
            }

            if (SplitTerm(part) is not var (field, value, negated))
            {
                error = $"invalid selector: '{text}'; can't understand '{part}'";
                return false;
            }

            if (!TryUnescape(value, out var plain, out error))
            {
                return false;
            }

            terms.Add(new(field, plain, negated));
        }

        terms.Sort(static (a, b) => string.CompareOrdinal(a.Field, b.Field));
        selector = new([.. terms]);
        error = null;
        return true;
    }

    /// <summary>Whether an object is selected.</summary>
    /// <param name="get">The value of a field as text.</param>
    public bool Matches(Func<string, string> get)
    {
        foreach (var term in terms)
        {
            if ((get(term.Field) == term.Value) == term.Negated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value that a field must have; null where the selector does not ask for one.</summary>
    public string? RequiredValue(string field) => Array.Find(terms, t => t.Field == field && !t.Negated)?.Value;

    /// <summary>The text form.</summary>
    public override string ToString() => string.Join(',', terms.Select(static t => t.ToString()));

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == ',')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static (string Field, string Value, bool Negated)? SplitTerm(string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var rest = part.AsSpan(i);
            if (rest.StartsWith("!="))
            {
                return (part[..i], part[(i + 2)..], true);
            }

            if (rest.StartsWith("=="))
            {
                return (part[..i], part[(i + 2)..], false);
            }

            if (rest.StartsWith("="))
            {
                return (part[..i], part[(i + 1)..], false);
            }
        }

        return null;
    }

    private static bool TryUnescape(string value, out string plain, [NotNullWhen(false)] out string? error)
    {
        plain = "";
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\')
            {
                i++;
                if (i == value.Length || value[i] is not ('\\' or ',' or '='))
                {
                    error = "invalid field selector: invalid escape sequence: \\" + (i < value.Length ? value[i].ToString() : "");
                    return false;
                }

                text.Append(value[i]);
            }
            else if (c is ',' or '=')
            {
                error = string.Create(CultureInfo.InvariantCulture, $"invalid field selector: unescaped character in value: {(int)c}");
                return false;
            }
            else
            {
                text.Append(c);
            }
        }

        plain = text.ToString();
        error = null;
        return true;
    }
}
