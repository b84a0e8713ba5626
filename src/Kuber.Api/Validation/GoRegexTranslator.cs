using System.Globalization;
using System.Text;

namespace Kuber.Api.Validation;

/// <summary>Reads a pattern in Go's syntax and writes the one of .NET that matches the same texts.</summary>
internal sealed class GoRegexTranslator(string pattern)
{
    private const int MaximumRepeat = 1000;
    private readonly StringBuilder output = new();
    private readonly Stack<(bool Multiline, bool DotAll)> groups = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private bool multiline;
    private bool dotAll;
    private int at;

    /// <summary>The pattern for .NET.</summary>
    /// <exception cref="FormatException">The pattern is wrong.</exception>
    public string Translate()
    {
        var repeatable = false;
        var lastRepeat = -1;
        while (at < pattern.Length)
        {
            var start = at;
            var isRepeat = false;
            switch (pattern[at])
            {
                case '(':
                    Group();
                    repeatable = false;
                    break;
                case ')':
                    Close();
                    repeatable = true;
                    break;
                case '|':
                    output.Append('|');
                    at++;
                    repeatable = false;
                    break;
                case '^':
                    output.Append(multiline ? "(?m:^)" : "\\A");
                    at++;
                    repeatable = true;
                    break;
                case '$':
                    output.Append(multiline ? "(?m:$)" : "\\z");
                    at++;
                    repeatable = true;
                    break;
                case '.':
                    output.Append(dotAll ? "[\\s\\S]" : "[^\\n]");
                    at++;
                    repeatable = true;
                    break;
                case '[':
                    new GoRegexClass(pattern, at).Translate(output, out at);
                    repeatable = true;
                    break;
                case '*' or '+' or '?':
                    at++;
                    isRepeat = Repeat(start, repeatable, lastRepeat);
                    break;
                case '{' when Counts(out var end):
                    at = end;
                    isRepeat = Repeat(start, repeatable, lastRepeat);
                    break;
                case '\\':
                    Escape();
                    repeatable = true;
                    break;
                default:
                    Literal();
                    repeatable = true;
                    break;
            }

            lastRepeat = isRepeat ? start : -1;
        }

        return groups.Count > 0 ? throw Wrong("missing closing )", pattern) : output.ToString();
    }

    /// <summary>An error in Go's words.</summary>
    public static FormatException Wrong(string what, string where) => new($"error parsing regexp: {what}: `{where}`");

    private bool Repeat(int start, bool repeatable, int lastRepeat)
    {
        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
        }

        var text = pattern[start..at];
        if (!repeatable)
        {
            throw Wrong("missing argument to repetition operator", text);
        }

        if (lastRepeat >= 0)
        {
            throw Wrong("invalid nested repetition operator", pattern[lastRepeat..at]);
        }

        output.Append(text);
        return true;
    }

    /// <summary>Whether a count such as <c>{2,3}</c> stands here; what is no count is plain text.</summary>
    private bool Counts(out int end)
    {
        end = pattern.IndexOf('}', at) + 1;
        if (end == 0)
        {
            return false;
        }

        var parts = pattern[(at + 1)..(end - 1)].Split(',');
        if (parts.Length > 2 || !IsCount(parts[0]) || (parts.Length == 2 && parts[1].Length > 0 && !IsCount(parts[1])))
        {
            return false;
        }

        var low = Number(parts[0]);
        var high = parts.Length == 1 ? low : parts[1].Length == 0 ? -1 : Number(parts[1]);
        return low > MaximumRepeat || high > MaximumRepeat || (high >= 0 && low > high) ? throw Wrong("invalid repeat count", pattern[at..end]) : true;
    }

    private static bool IsCount(string text) => text.Length > 0 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0');

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    /// <summary>Opens a group, or sets flags.</summary>
    private void Group()
    {
        if (!pattern.AsSpan(at).StartsWith("(?"))
        {
            Open("(");
            at++;
        }
        else if (pattern.AsSpan(at).StartsWith("(?P<") || pattern.AsSpan(at).StartsWith("(?<"))
        {
            Named();
        }
        else
        {
            Flags();
        }
    }

    private void Named()
    {
        var end = pattern.IndexOf('>', at);
        if (end < 0)
        {
            throw Wrong("invalid named capture", pattern[at..]);
        }

        var name = pattern[(pattern.IndexOf('<', at) + 1)..end];
        if (name.Length == 0 || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            throw Wrong("invalid named capture", pattern[at..(end + 1)]);
        }

        if (!names.Add(name))
        {
            throw Wrong("duplicate capture group name", name);
        }

        Open("(");
        at = end + 1;
    }

    private void Flags()
    {
        var (on, off, negative, start) = ("", "", false, at);
        var (newMultiline, newDotAll) = (multiline, dotAll);
        for (at += 2; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case 'i':
                    (on, off) = negative ? (on, "i") : ("i", off);
                    break;
                case 'm':
                    newMultiline = !negative;
                    break;
                case 's':
                    newDotAll = !negative;
                    break;
                case 'U':
                    break;
                case '-' when !negative:
                    negative = true;
                    break;
                case ':' or ')' when !negative || pattern[at - 1] != '-':
                    var flags = on + (off.Length > 0 ? "-" + off : "");
                    if (pattern[at] == ':')
                    {
                        Open($"(?{flags}:");
                    }
                    else if (flags.Length > 0)
                    {
                        output.Append("(?").Append(flags).Append(')');
                    }

                    (multiline, dotAll) = (newMultiline, newDotAll);
                    at++;
                    return;
                default:
                    throw Wrong("invalid or unsupported Perl syntax", pattern[start..(at + 1)]);
            }
        }

        throw Wrong("missing closing )", pattern);
    }

    private void Open(string text)
    {
        groups.Push((multiline, dotAll));
        output.Append(text);
    }

    private void Close()
    {
        if (groups.Count == 0)
        {
            throw Wrong("unexpected )", pattern);
        }

        (multiline, dotAll) = groups.Pop();
        output.Append(')');
        at++;
    }

    private void Escape()
    {
        if (at + 1 >= pattern.Length)
        {
            throw Wrong("trailing backslash at end of expression", "");
        }

        switch (pattern[at + 1])
        {
            case 'A' or 'z':
                output.Append(pattern, at, 2);
                at += 2;
                break;
            case 'b' or 'B':
                output.Append("(?:").Append(pattern, at, 2).Append(')');
                at += 2;
                break;
            case 'Q':
                var end = pattern.IndexOf("\\E", at + 2, StringComparison.Ordinal);
                foreach (var rune in pattern[(at + 2)..(end < 0 ? pattern.Length : end)].EnumerateRunes())
                {
                    GoRegex.AppendLiteral(output, rune.Value);
                }

                at = end < 0 ? pattern.Length : end + 2;
                break;
            default:
                if (GoRegexEscape.Class(pattern, ref at) is { } set)
                {
                    output.Append(set.Negated ? "[^" : "[").Append(set.Ranges).Append(']');
                }
                else
                {
                    GoRegex.AppendLiteral(output, GoRegexEscape.Rune(pattern, ref at));
                }

                break;
        }
    }

    private void Literal()
    {
        var rune = Rune.GetRuneAt(pattern, at);
        if (rune.IsBmp)
        {
            GoRegex.AppendLiteral(output, rune.Value);
        }
        else
        {
            output.Append("(?:");
            GoRegex.AppendLiteral(output, rune.Value);
            output.Append(')');
        }

        at += rune.Utf16SequenceLength;
    }
}
