using System.Globalization;
using System.Text;

namespace Kuber.Machinery.Yaml;

/// <summary>Writes one text as a YAML scalar: plain, quoted, or as a literal block, with long lines folded at 80 columns.</summary>
internal static class YamlTextWriter
{
    private const int Width = 80;

    /// <summary>Writes the text at the end of the builder. Continuation lines are indented by <paramref name="indent"/>; a key has none.</summary>
    public static void Write(StringBuilder builder, string text, int indent, bool isKey = false)
    {
        var width = isKey ? int.MaxValue : Width;
        if (!isKey && text.Contains('\n', StringComparison.Ordinal) && CanBeBlock(text))
        {
            WriteBlock(builder, text, indent);
        }
        else if (NeedsDoubleQuotes(text))
        {
            WriteDoubleQuoted(builder, text, indent, width);
        }
        // Some readers take a star after a space for an alias in a key.
        else if (CanBePlain(text) && !(isKey && text.Contains(" *", StringComparison.Ordinal)))
        {
            WriteFolded(builder, text, indent, width, quoted: false);
        }
        else
        {
            builder.Append('\'');
            WriteFolded(builder, text, indent, width, quoted: true);
            builder.Append('\'');
        }
    }

    // A text that would be read as something else is put into double quotes, as is one that cannot be shown otherwise.
    private static bool NeedsDoubleQuotes(string text) =>
        text.Length == 0 || IsOtherThanText(text) || !text.EnumerateRunes().All(IsPrintable) || text.Contains('\n', StringComparison.Ordinal);

    private static bool IsOtherThanText(string text)
    {
        try
        {
            return !YamlScalars.Plain(text).IsText || text is "<<" or "=" || LooksLikeBase60(text);
        }
        catch (YamlSyntaxException)
        {
            return true;
        }
    }

    private static bool LooksLikeBase60(string text)
    {
        var digits = text.TrimStart('-', '+');
        var parts = digits.Split(':');
        return parts.Length > 1 && parts[0].Length > 0 && parts[0].All(c => char.IsAsciiDigit(c) || c == '_') && char.IsAsciiDigit(parts[0][0])
            && parts.Skip(1).Select(p => p.Split('.')[0]).All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit) && (p.Length == 1 || p[0] < '6'));
    }

    private static bool CanBeBlock(string text) =>
        text.EnumerateRunes().All(r => r.Value == '\n' || IsPrintable(r)) && !text.Contains(" \n", StringComparison.Ordinal) && !text.EndsWith(' ');

    // U+0085 is printable, but readers take it for a line break.
    private static bool IsPrintable(Rune rune) => rune.Value is '\t' or (>= 0x20 and <= 0x7E) or (>= 0xA0 and not 0xFEFF and not 0x2028 and not 0x2029);

    private static bool CanBePlain(string text)
    {
        if (text[0] is ' ' || text[^1] is ' ' || text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal) || text.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var spaceAfter = i + 1 == text.Length || text[i + 1] is ' ' or '\t';
            if (i == 0 && (c is '#' or ',' or '[' or ']' or '{' or '}' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' || (c is '-' or '?' or ':' && spaceAfter)))
            {
                return false;
            }

            if (i > 0 && ((c == ':' && spaceAfter) || (c == '#' && text[i - 1] is ' ')))
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteBlock(StringBuilder builder, string text, int indent)
    {
        builder.Append('|');
        if (text[0] is ' ' or '\n')
        {
            builder.Append('2');
        }

        if (text[^1] != '\n')
        {
            builder.Append('-');
        }
        else if (text.Length == 1 || text[^2] == '\n')
        {
            builder.Append('+');
        }

        // The caller ends the last line.
        var lines = (text[^1] == '\n' ? text[..^1] : text).Split('\n');
        foreach (var line in lines)
        {
            builder.Append('\n');
            if (line.Length > 0)
            {
                builder.Append(' ', Math.Max(indent, 2)).Append(line);
            }
        }
    }

    private static void WriteFolded(StringBuilder builder, string text, int indent, int width, bool quoted)
    {
        var column = Column(builder);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var inner = i > 0 && i + 1 < text.Length;
            if (c == ' ' && inner && column > width && text[i - 1] != ' ' && text[i + 1] != ' ')
            {
                builder.Append('\n').Append(' ', Math.Max(indent, 2));
                column = Math.Max(indent, 2);
                continue;
            }

            builder.Append(c);
            column++;
            if (quoted && c == '\'')
            {
                builder.Append('\'');
                column++;
            }
        }
    }

    private static void WriteDoubleQuoted(StringBuilder builder, string text, int indent, int width)
    {
        builder.Append('"');
        var column = Column(builder);
        var i = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = i + rune.Utf16SequenceLength;
            if (rune.Value == ' ' && i > 0 && next < text.Length && column > width && text[i - 1] != ' ')
            {
                builder.Append('\n').Append(' ', Math.Max(indent, 2));
                column = Math.Max(indent, 2);
                if (text[next] == ' ')
                {
                    builder.Append('\\');
                    column++;
                }
            }
            else
            {
                var shown = Escaped(rune);
                builder.Append(shown);
                column += shown.Length;
            }

            i = next;
        }

        builder.Append('"');
    }

    private static string Escaped(Rune rune) => rune.Value switch
    {
        0 => "\\0",
        7 => "\\a",
        8 => "\\b",
        9 => "\\t",
        10 => "\\n",
        11 => "\\v",
        12 => "\\f",
        13 => "\\r",
        27 => "\\e",
        '"' => "\\\"",
        '\\' => "\\\\",
        0x85 => "\\N",
        0xA0 => "\\_",
        0x2028 => "\\L",
        0x2029 => "\\P",
        _ when IsPrintable(rune) => rune.ToString(),
        < 0x100 => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}"),
        < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
    };

    private static int Column(StringBuilder builder)
    {
        var i = builder.Length - 1;
        while (i >= 0 && builder[i] != '\n')
        {
            i--;
        }

        return builder.Length - 1 - i;
    }
}
