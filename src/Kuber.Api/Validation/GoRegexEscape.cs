using System.Globalization;

namespace Kuber.Api.Validation;

/// <summary>Reads what a backslash begins in a pattern of Go's syntax.</summary>
internal static class GoRegexEscape
{
    /// <summary>Reads a class such as <c>\d</c> or <c>\p{L}</c>; null, and nothing read, where another escape stands.</summary>
    public static (bool Negated, string Ranges)? Class(string pattern, ref int at)
    {
        if (at + 1 >= pattern.Length)
        {
            return null;
        }

        var c = pattern[at + 1];
        var simple = char.ToLowerInvariant(c) switch
        {
            'd' => "0-9",
            's' => "\\t\\n\\f\\r ",
            'w' => "0-9A-Za-z_",
            _ => null,
        };
        if (simple is not null)
        {
            at += 2;
            return (char.IsAsciiLetterUpper(c), simple);
        }

        return c is 'p' or 'P' ? Unicode(pattern, ref at) : null;
    }

    /// <summary>Reads an escape that stands for one character.</summary>
    public static int Rune(string pattern, ref int at)
    {
        var start = at;
        if (++at >= pattern.Length)
        {
            throw GoRegexTranslator.Wrong("trailing backslash at end of expression", "");
        }

        var c = pattern[at++];
        switch (c)
        {
            case >= '0' and <= '7' when c == '0' || (at < pattern.Length && pattern[at] is >= '0' and <= '7'):
                var octal = c - '0';
                for (var i = 0; i < 2 && at < pattern.Length && pattern[at] is >= '0' and <= '7'; i++)
                {
                    octal = (octal * 8) + pattern[at++] - '0';
                }

                return octal;
            case 'x':
                return Hexadecimal(pattern, start, ref at);
            case 'a':
                return '\a';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            default:
                return c < 0x80 && !char.IsAsciiLetterOrDigit(c) ? c : throw GoRegexTranslator.Wrong("invalid escape sequence", pattern[start..at]);
        }
    }

    private static int Hexadecimal(string pattern, int start, ref int at)
    {
        var braces = at < pattern.Length && pattern[at] == '{';
        var end = braces ? pattern.IndexOf('}', at) : at + 2;
        var digits = end < 0 || end > pattern.Length ? "" : pattern[(braces ? at + 1 : at)..end];
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rune) || !System.Text.Rune.IsValid(rune))
        {
            throw GoRegexTranslator.Wrong("invalid escape sequence", pattern[start..Math.Min(pattern.Length, Math.Max(at, end < 0 ? at : end))]);
        }

        at = braces ? end + 1 : end;
        return rune;
    }

    private static (bool Negated, string Ranges) Unicode(string pattern, ref int at)
    {
        var start = at;
        var negated = pattern[at + 1] == 'P';
        at += 2;
        if (at >= pattern.Length)
        {
            throw GoRegexTranslator.Wrong("invalid character class range", pattern[start..]);
        }

        string name;
        if (pattern[at] == '{')
        {
            var end = pattern.IndexOf('}', at);
            if (end < 0)
            {
                throw GoRegexTranslator.Wrong("invalid character class range", pattern[start..]);
            }

            name = pattern[(at + 1)..end];
            at = end + 1;
        }
        else
        {
            name = pattern[at++].ToString();
        }

        if (name.StartsWith('^'))
        {
            (negated, name) = (!negated, name[1..]);
        }

        return (negated, GoRegex.UnicodeClass(name) ?? throw GoRegexTranslator.Wrong("invalid character class range", pattern[start..at]));
    }
}
