using System.Globalization;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>Texts as Go's strconv quotes them, since error messages carry them.</summary>
internal static class GoText
{
    /// <summary>A text in double quotes, with what cannot be printed escaped.</summary>
    public static string Quote(string text)
    {
        var b = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            Append(b, rune, '"');
        }

        return b.Append('"').ToString();
    }

    /// <summary>A byte of a JSON text as a syntax error names it: in single quotes.</summary>
    public static string QuoteByte(byte value)
    {
        if (value == '"')
        {
            return "'\"'";
        }

        var b = new StringBuilder("'");
        Append(b, new Rune((char)value), '\'');
        return b.Append('\'').ToString();
    }

    private static void Append(StringBuilder b, Rune rune, char quote)
    {
        switch (rune.Value)
        {
            case '\a': b.Append("\\a"); return;
            case '\b': b.Append("\\b"); return;
            case '\f': b.Append("\\f"); return;
            case '\n': b.Append("\\n"); return;
            case '\r': b.Append("\\r"); return;
            case '\t': b.Append("\\t"); return;
            case '\v': b.Append("\\v"); return;
            case '\\': b.Append("\\\\"); return;
        }

        if (rune.Value == quote)
        {
            b.Append('\\').Append(quote);
        }
        else if (rune.Value is < 0x20 or 0x7f)
        {
            b.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}");
        }
        else if (IsPrintable(rune))
        {
            b.Append(rune.ToString());
        }
        else
        {
            b.Append(rune.Value < 0x10000
                ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
                : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"));
        }
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);
}
