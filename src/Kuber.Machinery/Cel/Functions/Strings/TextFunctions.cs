using System.Globalization;
using System.Text;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Strings;

/// <summary>What the functions on texts do. Indexes count code points.</summary>
internal static class TextFunctions
{
    /// <summary>The character at an index; empty right behind the last one.</summary>
    public static CelValue CharAt(string text, long index)
    {
        var runes = Runes(text);
        return index < 0 || index > runes.Length ? OutOfRange(index)
            : new CelString(index == runes.Length ? "" : runes[index].ToString());
    }

    /// <summary>Where a part first begins, from an index on; -1 where it does not.</summary>
    public static CelValue IndexOf(string text, string part, long from)
    {
        if (part.Length == 0)
        {
            return new CelInt(from);
        }

        var (runes, wanted) = (Runes(text), Runes(part));
        if (from < 0 || from >= runes.Length)
        {
            return OutOfRange(from);
        }

        var found = runes.AsSpan((int)from).IndexOf(wanted);
        return new CelInt(found < 0 ? -1 : from + found);
    }

    /// <summary>Where a part last begins, at the latest at an index; -1 where it does not.</summary>
    public static CelValue LastIndexOf(string text, string part, long? latest)
    {
        var (runes, wanted) = (Runes(text), Runes(part));
        if (wanted.Length == 0)
        {
            return new CelInt(latest ?? runes.Length);
        }

        var until = latest ?? runes.Length - 1;
        if (until < 0 || until >= runes.Length)
        {
            return OutOfRange(until);
        }

        var end = Math.Min(runes.Length, (int)until + wanted.Length);
        return new CelInt(runes.AsSpan(0, end).LastIndexOf(wanted));
    }

    /// <summary>The text with the letters of ASCII made small.</summary>
    public static CelValue LowerAscii(string text) => new CelString(string.Create(text.Length, text, static (span, t) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterUpper(t[i]) ? (char)(t[i] | 0x20) : t[i];
        }
    }));

    /// <summary>The text with the letters of ASCII made large.</summary>
    public static CelValue UpperAscii(string text) => new CelString(string.Create(text.Length, text, static (span, t) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterLower(t[i]) ? (char)(t[i] & ~0x20) : t[i];
        }
    }));

    /// <summary>The characters from an index up to another, or to the end.</summary>
    public static CelValue Substring(string text, long start, long? end)
    {
        if (end is { } last && start > last)
        {
            return new CelError(string.Create(CultureInfo.InvariantCulture, $"invalid substring range. start: {start}, end: {last}"));
        }

        var runes = Runes(text);
        var until = end ?? runes.Length;
        return start < 0 || start > runes.Length ? OutOfRange(start)
            : until < 0 || until > runes.Length ? OutOfRange(until)
            : new CelString(Text(runes.AsSpan((int)start, (int)(until - start))));
    }

    /// <summary>The text with a part replaced, at most so many times; all where the limit is negative. An empty part is found around each character.</summary>
    public static CelValue Replace(string text, string old, string with, long limit)
    {
        if (old.Length > 0)
        {
            return new CelString(limit < 0 ? text.Replace(old, with, StringComparison.Ordinal) : ReplaceSome(text, old, with, limit));
        }

        var result = new StringBuilder();
        var left = limit < 0 ? long.MaxValue : limit;
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(left > 0 ? with : "").Append(rune.ToString());
            left--;
        }

        return new CelString(result.Append(left > 0 ? with : "").ToString());
    }

    /// <summary>The parts between separators, at most so many; all where the limit is negative. An empty separator parts the characters.</summary>
    public static CelValue Split(string text, string separator, long limit)
    {
        if (limit == 0)
        {
            return CelArray.Empty;
        }

        var most = (int)(limit < 0 ? int.MaxValue : Math.Min(limit, int.MaxValue));
        if (separator.Length > 0)
        {
            return CelArguments.ListOf(text.Split(separator, most, StringSplitOptions.None));
        }

        var runes = Runes(text);
        if (runes.Length <= most)
        {
            return CelArguments.ListOf(runes.Select(static r => r.ToString()));
        }

        return CelArguments.ListOf([.. runes.Take(most - 1).Select(static r => r.ToString()), Text(runes.AsSpan(most - 1))]);
    }

    /// <summary>The texts of a list behind each other, with something between them.</summary>
    public static CelValue Join(CelList list, string separator)
    {
        var result = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not CelString text)
            {
                return new CelError("join: invalid input: " + CelFormatting.Plain(list[i]));
            }

            result.Append(i > 0 ? separator : "").Append(text.Value);
        }

        return new CelString(result.ToString());
    }

    /// <summary>The text in double quotes, with what the language escapes escaped.</summary>
    public static CelValue Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\v' => quoted.Append("\\v"),
                '\\' => quoted.Append("\\\\"),
                '"' => quoted.Append("\\\""),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return new CelString(quoted.Append('"').ToString());
    }

    private static string ReplaceSome(string text, string old, string with, long limit)
    {
        var result = new StringBuilder();
        var at = 0;
        while (limit-- > 0 && text.IndexOf(old, at, StringComparison.Ordinal) is var found && found >= 0)
        {
            result.Append(text, at, found - at).Append(with);
            at = found + old.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static string Text(ReadOnlySpan<Rune> runes)
    {
        var text = new StringBuilder(runes.Length);
        foreach (var rune in runes)
        {
            text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private static CelError OutOfRange(long index) => new(string.Create(CultureInfo.InvariantCulture, $"index out of range: {index}"));
}
