using System.Globalization;
using System.Text;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cel.Functions.Strings;

/// <summary>What <c>format</c> does: values as texts, whatever the culture, with the groups of digits and the exponents of American English.</summary>
internal static class CelFormatting
{
    private const int DefaultPrecision = 6;

    // No double has more digits behind the point; beyond there are only zeros, which nobody may ask a gigabyte of.
    private const int MostPrecision = 1100;

    private static readonly Comparer<byte[]> Utf8Order = Comparer<byte[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b));

    /// <summary>Fills in a format.</summary>
    public static CelValue Format(string format, CelList arguments)
    {
        var outcome = FormatReader.Read(format, arguments.Count, checking: false, (index, clause) => Write(arguments[index], clause), out _);
        return outcome.Error is null ? new CelString(outcome.Text) : new CelError(outcome.Error);
    }

    /// <summary>A value as a clause <c>%s</c> shows it; its type where it cannot be shown.</summary>
    public static string Plain(CelValue value) => Text(value) is { Error: null } outcome ? outcome.Text : value.Type.Name;

    /// <summary>What a clause is told that cannot show a type.</summary>
    public static string Mismatch(FormatClause clause, string type) => clause.Letter switch
    {
        's' => "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given ",
        'd' => "decimal clause can only be used on integers, was given ",
        'f' => "fixed-point clause can only be used on doubles, was given ",
        'e' => "scientific clause can only be used on doubles, was given ",
        'b' => "only integers and bools can be formatted as binary, was given ",
        'o' => "octal clause can only be used on integers, was given ",
        _ => "only integers, byte buffers, and strings can be formatted as hex, was given ",
    } + type;

    /// <summary>Whether a clause can show values of a kind. Texts stand for infinity and what is no number.</summary>
    public static bool Fits(FormatClause clause, CelKind kind) => kind == CelKind.Dyn || clause.Letter switch
    {
        's' => kind is not (CelKind.Object or CelKind.Opaque or CelKind.Error or CelKind.Parameter),
        'd' or 'o' => kind is CelKind.Int or CelKind.Uint,
        'f' or 'e' => kind is CelKind.Double or CelKind.String,
        'b' => kind is CelKind.Int or CelKind.Uint or CelKind.Bool,
        _ => kind is CelKind.Int or CelKind.Uint or CelKind.String or CelKind.Bytes,
    };

    private static FormatOutcome Write(CelValue value, FormatClause clause) => (clause.Letter, value) switch
    {
        ('s', _) => Text(value),
        ('d', CelInt or CelUint) => StandardConversions.Show(value),
        ('b', CelBool truth) => truth.Value ? "1" : "0",
        ('b', CelInt or CelUint) => Digits(value, "b"),
        ('o', CelInt or CelUint) => Digits(value, "o"),
        ('x' or 'X', CelInt or CelUint) => Digits(value, clause.Letter.ToString()),
        ('x' or 'X', CelString text) => Hex(Encoding.UTF8.GetBytes(text.Value), clause.Letter),
        ('x' or 'X', CelBytes bytes) => Hex(bytes.Value.Span, clause.Letter),
        ('f' or 'e', CelDouble number) => Number(number.Value, clause),
        ('f' or 'e', CelString { Value: "NaN" }) => Number(double.NaN, clause),
        ('f' or 'e', CelString { Value: "Infinity" }) => Number(double.PositiveInfinity, clause),
        ('f' or 'e', CelString { Value: "-Infinity" }) => Number(double.NegativeInfinity, clause),
        _ => FormatOutcome.Wrong(Mismatch(clause, value.Type.Name)),
    };

    private static FormatOutcome Text(CelValue value) => value switch
    {
        CelString or CelBool or CelInt or CelUint or CelDouble or CelNull or CelTypeValue or CelTimestamp or CelDuration => StandardConversions.Show(value),
        CelBytes bytes => Utf8(bytes),
        CelList list => List(list),
        CelMap map => Map(map),
        _ => FormatOutcome.Wrong(Mismatch(new('s', null), value.Type.Name)),
    };

    /// <summary>A value inside of a list or map, as it is written in the language.</summary>
    private static FormatOutcome Literal(CelValue value) => value switch
    {
        CelString text => GoText.Quote(text.Value),
        CelBytes bytes => Utf8(bytes) is { Error: null } text ? "b" + GoText.Quote(text.Text) : Utf8(bytes),
        CelTimestamp => $"timestamp({GoText.Quote(Text(value).Text)})",
        CelDuration => $"duration({GoText.Quote(Text(value).Text)})",
        CelDouble { Value: var number } when double.IsFinite(number) => GoFloat.Fixed(number, DefaultPrecision),
        CelDouble => $"\"{Text(value).Text}\"",
        CelOptional or CelObject or CelError => FormatOutcome.Wrong("no formatting function for " + value.Type.Name),
        _ when value.Type.Kind is CelKind.Opaque or CelKind.Object => FormatOutcome.Wrong("no formatting function for " + value.Type.Name),
        _ => Text(value),
    };

    private static FormatOutcome List(CelList list)
    {
        var texts = new string[list.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var item = Literal(list[i]);
            if (item.Error is not null)
            {
                return item;
            }

            texts[i] = item.Text;
        }

        return "[" + string.Join(", ", texts) + "]";
    }

    private static FormatOutcome Map(CelMap map)
    {
        List<(byte[] Key, string Text)> entries = [];
        foreach (var key in map.Keys)
        {
            if (key is not (CelString or CelBool or CelInt or CelUint))
            {
                return FormatOutcome.Wrong("no formatting function for map key of type " + key.Type.Name);
            }

            var value = Literal(map.Find(key)!);
            if (value.Error is not null)
            {
                return value;
            }

            var shown = Literal(key).Text;
            entries.Add((Encoding.UTF8.GetBytes(shown), shown + ":" + value.Text));
        }

        return "{" + string.Join(", ", entries.OrderBy(static e => e.Key, Utf8Order).Select(static e => e.Text)) + "}";
    }

    private static FormatOutcome Utf8(CelBytes bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Value.Span);
        }
        catch (DecoderFallbackException)
        {
            return FormatOutcome.Wrong("could not convert argument \"invalid UTF-8 in bytes, cannot convert to string\" to string");
        }
    }

    private static string Digits(CelValue value, string format)
    {
        var negative = value is CelInt { Value: < 0 };
        var number = value is CelInt signed ? (negative ? (ulong)-(Int128)signed.Value : (ulong)signed.Value) : ((CelUint)value).Value;
        var digits = format == "o" ? Octal(number) : number.ToString(format, CultureInfo.InvariantCulture);
        return (negative ? "-" : "") + digits;
    }

    private static string Octal(ulong number)
    {
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, (char)('0' + (number & 7)));
            number >>= 3;
        }
        while (number > 0);

        return digits.ToString();
    }

    private static string Hex(ReadOnlySpan<byte> bytes, char letter) => letter == 'x' ? Convert.ToHexStringLower(bytes) : Convert.ToHexString(bytes);

    private static string Number(double value, FormatClause clause)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
        }

        var precision = Math.Min(clause.Precision ?? DefaultPrecision, MostPrecision);
        return clause.Letter == 'f' ? Grouped(GoFloat.Fixed(value, precision)) : Scientific(value, precision);
    }

    private static string Grouped(string number)
    {
        var start = number[0] == '-' ? 1 : 0;
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var text = new StringBuilder(number);
        for (var i = (point < 0 ? number.Length : point) - 3; i > start; i -= 3)
        {
            text.Insert(i, ',');
        }

        return text.ToString();
    }

    // 12345.678 is 1.234568×10⁰⁴.
    private static string Scientific(double value, int precision)
    {
        var (mantissa, exponent) = GoFloat.Scientific(value, precision);
        var text = new StringBuilder(mantissa).Append("×10");
        if (exponent < 0)
        {
            text.Append('⁻');
        }

        foreach (var digit in Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture))
        {
            text.Append("⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']);
        }

        return text.ToString();
    }
}
