using System.Text;

namespace Kuber.Api.Validation;

/// <summary>Reads a class in brackets of a pattern in Go's syntax.</summary>
internal sealed class GoRegexClass(string pattern, int start)
{
    private readonly StringBuilder ranges = new();
    private readonly List<string> excluded = [];
    private readonly List<string> outside = [];
    private int at = start + 1;

    /// <summary>Writes the class as .NET reads it; <paramref name="end"/> is the place after it.</summary>
    public void Translate(StringBuilder output, out int end)
    {
        var negated = at < pattern.Length && pattern[at] == '^';
        if (negated)
        {
            at++;
        }

        for (var first = true; ; first = false)
        {
            if (at >= pattern.Length)
            {
                throw GoRegexTranslator.Wrong("missing closing ]", pattern[start..]);
            }

            if (pattern[at] == ']' && !first)
            {
                break;
            }

            Item();
        }

        end = ++at;
        Write(output, negated);
    }

    /// <summary>Writes ranges, characters that need two units of UTF-16, and the complements of classes, one of which may match.</summary>
    private void Write(StringBuilder output, bool negated)
    {
        if (outside.Count == 0 && excluded.Count == 0)
        {
            output.Append(ranges.Length == 0 ? (negated ? "[\\s\\S]" : "[^\\s\\S]") : (negated ? "[^" : "[")).Append(ranges).Append(ranges.Length == 0 ? "" : "]");
            return;
        }

        if (negated)
        {
            // What is in none of the complements is in all of the classes: only the first can be written, less the rest.
            var kept = excluded.Count == 0 ? "\\s\\S" : excluded[0];
            output.Append('[').Append(kept).Append(ranges.Length == 0 ? "]" : $"-[{ranges}]]");
            return;
        }

        IEnumerable<string> parts =
        [
            .. ranges.Length == 0 ? Array.Empty<string>() : [$"[{ranges}]"],
            .. excluded.Select(static e => $"[^{e}]"),
            .. outside,
        ];
        output.Append("(?:").AppendJoin('|', parts).Append(')');
    }

    private void Item()
    {
        if (pattern.AsSpan(at).StartsWith("[:") && pattern.IndexOf(":]", at + 2, StringComparison.Ordinal) is var close && close >= 0)
        {
            var name = pattern[(at + 2)..close];
            var negated = name.StartsWith('^');
            Add(negated, GoRegex.AsciiClass(negated ? name[1..] : name) ?? throw GoRegexTranslator.Wrong("invalid character class range", pattern[at..(close + 2)]));
            at = close + 2;
            return;
        }

        if (pattern[at] == '\\' && GoRegexEscape.Class(pattern, ref at) is { } set)
        {
            Add(set.Negated, set.Ranges);
            return;
        }

        Range();
    }

    private void Range()
    {
        var from = at;
        var low = One();
        var high = low;
        if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
        {
            at++;
            high = One();
            if (high < low)
            {
                throw GoRegexTranslator.Wrong("invalid character class range", pattern[from..at]);
            }
        }

        if (low > char.MaxValue)
        {
            var literal = new StringBuilder("(?:");
            for (var rune = low; rune <= Math.Min(high, low + byte.MaxValue); rune++)
            {
                GoRegex.AppendLiteral(rune == low ? literal : literal.Append('|'), rune);
            }

            outside.Add(literal.Append(')').ToString());
            return;
        }

        GoRegex.AppendLiteral(ranges, low);
        if (high > low)
        {
            ranges.Append('-').Append(high > char.MaxValue ? "\\uFFFF" : $"\\u{high:X4}");
        }
    }

    private int One()
    {
        if (at >= pattern.Length)
        {
            throw GoRegexTranslator.Wrong("missing closing ]", pattern[start..]);
        }

        if (pattern[at] == '\\')
        {
            return GoRegexEscape.Rune(pattern, ref at);
        }

        var rune = Rune.GetRuneAt(pattern, at);
        at += rune.Utf16SequenceLength;
        return rune.Value;
    }

    private void Add(bool negated, string set)
    {
        if (negated)
        {
            excluded.Add(set);
        }
        else
        {
            ranges.Append(set);
        }
    }
}
