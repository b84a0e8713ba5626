using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Kuber.Machinery.Trees;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kuber.Machinery.Yaml;

/// <summary>What plain scalars mean in YAML 1.1, as upstream resolves them.</summary>
internal static partial class YamlScalars
{
    /// <summary>The value of a scalar.</summary>
    public static ApiValue Resolve(Scalar scalar)
    {
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        switch (tag)
        {
            case "tag:yaml.org,2002:str" or "!":
                return scalar.Value;
            case "tag:yaml.org,2002:binary":
                try
                {
                    return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(scalar.Value));
                }
                catch (FormatException)
                {
                    throw new YamlSyntaxException("yaml: !!binary value contains invalid base64 data");
                }

            case "tag:yaml.org,2002:float" when Plain(scalar.Value) is { Kind: ApiValueKind.Integer or ApiValueKind.Double } number:
                return ApiValue.Of(number.Double);
        }

        return tag.Length == 0 && scalar.Style != ScalarStyle.Plain ? scalar.Value : Plain(scalar.Value);
    }

    /// <summary>The value of a plain scalar.</summary>
    public static ApiValue Plain(string text)
    {
        if (text.Length == 0)
        {
            return ApiValue.Null;
        }

        switch (text[0])
        {
            case '~' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'y' or 'Y' or 'o' or 'O':
                return Word(text);
            case '.' or '+' or '-' or (>= '0' and <= '9'):
                return Number(text);
            default:
                return text;
        }
    }

    private static ApiValue Word(string text) => text switch
    {
        "~" or "null" or "Null" or "NULL" => ApiValue.Null,
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => true,
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => false,
        _ => text,
    };

    private static ApiValue Number(string text)
    {
        switch (text)
        {
            case ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF":
                throw new YamlSyntaxException("error converting YAML to JSON: json: unsupported value: " + (text.EndsWith('n') || text.EndsWith('N') ? "NaN" : text[0] == '-' ? "-Inf" : "+Inf"));
        }

        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (Integer(plain) is { } integer)
        {
            return integer;
        }

        if (Float().IsMatch(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            // What upstream reads as a whole double becomes an integer when its JSON is read again.
            return number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? ApiValue.Of((long)number) : ApiValue.Of(number);
        }

        return text;
    }

    private static ApiValue? Integer(string plain)
    {
        var negative = plain[0] == '-';
        var digits = plain[0] is '-' or '+' ? plain.AsSpan(1) : plain;
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]))
        {
            return null;
        }

        var radix = 10;
        if (digits.Length > 1 && digits[0] == '0')
        {
            radix = digits[1] switch { 'x' or 'X' => 16, 'b' or 'B' => 2, 'o' or 'O' or (>= '0' and <= '9') => 8, _ => 0 };
            digits = char.IsAsciiDigit(digits[1]) ? digits[1..] : digits[2..];
        }

        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix || value > ulong.MaxValue)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        value = negative ? -value : value;
        if (digits.IsEmpty || value < long.MinValue || value > ulong.MaxValue)
        {
            return null;
        }

        return value <= long.MaxValue ? ApiValue.Of((long)value) : ApiValue.Of((double)value);
    }

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Float();
}
