using System.Globalization;
using System.Text;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cel.Functions.Strings;

/// <summary>Reads formats such as <c>"%s has %d"</c>, for those that fill them in and for those that only look if they are good.</summary>
internal static class FormatReader
{
    /// <summary>Puts together what a format says.</summary>
    /// <param name="format">The format.</param>
    /// <param name="count">How many arguments there are.</param>
    /// <param name="checking">Whether there are no values yet; then the end of the format is missed before an argument is.</param>
    /// <param name="write">Writes an argument by its index as a clause wants it.</param>
    /// <param name="used">How many arguments were used.</param>
    public static FormatOutcome Read(string format, int count, bool checking, Func<int, FormatClause, FormatOutcome> write, out int used)
    {
        var text = new StringBuilder(format.Length);
        used = 0;
        for (var i = 0; i < format.Length;)
        {
            if (format[i] != '%')
            {
                text.Append(format[i++]);
                continue;
            }

            var rest = format.AsSpan(i + 1);
            if (rest.StartsWith("%"))
            {
                text.Append('%');
                i += 2;
                continue;
            }

            var missing = used >= count;
            if (rest.IsEmpty && (checking || !missing))
            {
                return FormatOutcome.Wrong("unexpected end of string");
            }

            if (missing)
            {
                return FormatOutcome.Wrong(string.Create(CultureInfo.InvariantCulture, $"index {used} out of range"));
            }

            if (Clause(rest, out var clause, out var length) is { } wrong)
            {
                return FormatOutcome.Wrong("could not parse formatting clause: " + wrong);
            }

            var written = write(used++, clause);
            if (written.Error is not null)
            {
                return FormatOutcome.Wrong("error during formatting: " + written.Error);
            }

            text.Append(written.Text);
            i += 1 + length;
        }

        return text.ToString();
    }

    private static string? Clause(ReadOnlySpan<char> text, out FormatClause clause, out int length)
    {
        clause = default;
        length = 0;
        int? precision = null;
        if (text[0] == '.')
        {
            var digits = text[1..];
            var end = digits.IndexOfAnyExceptInRange('0', '9');
            if (end < 0)
            {
                return "error while parsing precision: could not find end of precision specifier";
            }

            if (!int.TryParse(digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                var why = end == 0 ? "invalid syntax" : "value out of range";
                return $"error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing {GoText.Quote(digits[..end].ToString())}: {why}";
            }

            precision = number;
            length = end + 1;
        }

        var letter = text[length++];
        clause = new(letter, precision);
        return letter is 's' or 'd' or 'f' or 'e' or 'b' or 'x' or 'X' or 'o' ? null : $"unrecognized formatting clause \"{letter}\"";
    }
}
