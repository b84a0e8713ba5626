using System.Text;
using System.Text.RegularExpressions;

namespace Kuber.Api.Validation;

/// <summary>
/// Patterns in the syntax of Go's <c>regexp</c>, which schemas use: told what is wrong with them in Go's words, and matched
/// in time that is linear in the text. Character classes of letters and digits are those of ASCII; <c>$</c> is the end of the text.
/// </summary>
public static class GoRegex
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with a pattern; null where it is good.</summary>
    public static string? Error(string pattern)
    {
        try
        {
            _ = Compile(pattern);
            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>The pattern, ready to match anywhere in a text.</summary>
    /// <exception cref="FormatException">The pattern is wrong.</exception>
    public static Regex Compile(string pattern)
    {
        var translated = new GoRegexTranslator(pattern).Translate();
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Limit);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"error parsing regexp: expression too large: `{pattern}`", e);
        }
    }

    /// <summary>The ranges of a named class of ASCII, such as <c>alpha</c>, to stand in brackets; null where there is none of that name.</summary>
    public static string? AsciiClass(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "ascii" => "\\x00-\\x7F",
        "blank" => "\\t ",
        "cntrl" => "\\x00-\\x1F\\x7F",
        "digit" => "0-9",
        "graph" => "!-~",
        "lower" => "a-z",
        "print" => " -~",
        "punct" => "!-/:-@\\[-`{-~",
        "space" => "\\t\\n\\v\\f\\r ",
        "upper" => "A-Z",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        _ => null,
    };

    /// <summary>Whether .NET knows a category or block of Unicode by the name that Go uses.</summary>
    public static string? UnicodeClass(string name) => name switch
    {
        "Any" => "\\s\\S",
        "Latin" => "A-Za-z\\u00AA\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02B8\\u1E00-\\u1EFF",
        "Greek" => "\\p{IsGreek}\\u1F00-\\u1FFF",
        "Cyrillic" => "\\p{IsCyrillic}\\u0500-\\u052F",
        "Han" => "\\u2E80-\\u2FD5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAD9",
        "Hiragana" => "\\u3041-\\u3096\\u309D-\\u309F",
        "Katakana" => "\\u30A1-\\u30FA\\u30FD-\\u30FF\\u31F0-\\u31FF\\uFF66-\\uFF9D",
        "Hangul" => "\\u1100-\\u11FF\\u3131-\\u318E\\uA960-\\uA97C\\uAC00-\\uD7A3",
        "Arabic" => "\\p{IsArabic}",
        "Hebrew" => "\\p{IsHebrew}",
        "Thai" => "\\p{IsThai}",
        "L" or "Lu" or "Ll" or "Lt" or "Lm" or "Lo" or "M" or "Mn" or "Mc" or "Me" or "N" or "Nd" or "Nl" or "No" or "P" or "Pc" or "Pd" or "Ps" or "Pe"
            or "Pi" or "Pf" or "Po" or "S" or "Sm" or "Sc" or "Sk" or "So" or "Z" or "Zs" or "Zl" or "Zp" or "C" or "Cc" or "Cf" or "Cs" or "Co" => $"\\p{{{name}}}",
        _ => null,
    };

    /// <summary>A character as a pattern that matches nothing else.</summary>
    public static void AppendLiteral(StringBuilder pattern, int rune)
    {
        foreach (var c in new Rune(rune).ToString())
        {
            pattern.Append(char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"\\u{(int)c:X4}");
        }
    }
}
