using System.Globalization;
using System.Net;

namespace Kuber.Api.Validation;

/// <summary>An IP address read as Go's <c>net/netip</c> reads it, with the very errors that messages show.</summary>
/// <param name="Address">The address.</param>
/// <param name="Zone">The zone of an IPv6 address; empty where it has none.</param>
internal sealed record GoAddress(IPAddress Address, string Zone)
{
    private const int Length6 = 16;

    /// <summary>Reads an address; <paramref name="error"/> tells why it is none.</summary>
    public static GoAddress? Parse(string text, out string error)
    {
        var first = text.IndexOfAny(['.', ':', '%']);
        var (wrong, at) = ("unable to parse IP", "");
        if (first >= 0 && text[first] == '.')
        {
            var bytes = new byte[4];
            if (!ReadFour(text, bytes, out wrong, out at))
            {
                error = Message(text, wrong, at);
                return null;
            }

            error = "";
            return new(new IPAddress(bytes), "");
        }

        if (first >= 0 && text[first] == ':')
        {
            var percent = text.IndexOf('%', StringComparison.Ordinal);
            var zone = percent < 0 ? "" : text[(percent + 1)..];
            var bytes = new byte[Length6];
            if (percent >= 0 && zone.Length == 0)
            {
                (wrong, at) = ("zone must be a non-empty string", "");
            }
            else if (ReadSix(percent < 0 ? text : text[..percent], bytes, out wrong, out at))
            {
                error = "";
                return new(new IPAddress(bytes), zone);
            }
        }
        else if (first >= 0)
        {
            wrong = "missing IPv6 address";
        }

        error = Message(text, wrong, at);
        return null;
    }

    /// <summary>Reads an address with the length of a prefix; <paramref name="error"/> tells why it is none.</summary>
    public static (IPAddress Address, int Bits)? ParsePrefix(string text, out string error)
    {
        var slash = text.LastIndexOf('/');
        var digits = text[(slash + 1)..];
        error = "no '/'";
        if (slash >= 0 && Parse(text[..slash], out error) is { } address)
        {
            var isGood = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && (digits.Length == 1 || digits[0] != '0');
            error = address.Zone.Length > 0 ? "IPv6 zones cannot be present in a prefix"
                : !isGood ? "bad bits after slash: " + FieldValueText.Quote(digits)
                : bits > address.Address.GetAddressBytes().Length * 8 ? "prefix length out of range"
                : "";
            if (error.Length == 0)
            {
                return (address.Address, bits);
            }
        }

        error = $"netip.ParsePrefix({FieldValueText.Quote(text)}): {error}";
        return null;
    }

    private static string Message(string text, string wrong, string at) =>
        $"ParseAddr({FieldValueText.Quote(text)}): {wrong}" + (at.Length == 0 ? "" : $" (at {FieldValueText.Quote(at)})");

    private static bool ReadFour(string text, Span<byte> bytes, out string wrong, out string at)
    {
        (wrong, at) = ("", "");
        var (field, value, digits) = (0, 0, 0);
        for (var i = 0; i < text.Length && wrong.Length == 0; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                wrong = digits == 1 && value == 0 ? "IPv4 field has octet with leading zero" : "";
                value = (value * 10) + (text[i] - '0');
                digits++;
                wrong = wrong.Length == 0 && value > byte.MaxValue ? "IPv4 field has value >255" : wrong;
            }
            else if (text[i] != '.')
            {
                (wrong, at) = ("unexpected character", text[i..]);
            }
            else if (digits == 0 || i == text.Length - 1)
            {
                (wrong, at) = ("IPv4 field must have at least one digit", text[i..]);
            }
            else if (field == 3)
            {
                wrong = "IPv4 address too long";
            }
            else
            {
                bytes[field++] = (byte)value;
                (value, digits) = (0, 0);
            }
        }

        if (wrong.Length == 0 && field < 3)
        {
            wrong = "IPv4 address too short";
        }

        bytes[3] = (byte)value;
        return wrong.Length == 0;
    }

    private static bool ReadSix(string text, byte[] bytes, out string wrong, out string at)
    {
        var gap = text.StartsWith("::", StringComparison.Ordinal) ? 0 : -1;
        var rest = gap == 0 ? text[2..] : text;
        var filled = 0;
        (wrong, at) = ("", "");
        while (filled < Length6 && (rest.Length > 0 || (filled == 0 && gap < 0)))
        {
            var group = GroupLength(rest, out wrong);
            at = wrong.Length > 0 ? rest : "";
            if (wrong.Length > 0)
            {
                return false;
            }

            if (group < rest.Length && rest[group] == '.')
            {
                if (!ReadTail(rest, bytes, filled, gap, out wrong, out at))
                {
                    return false;
                }

                filled += 4;
                rest = "";
                break;
            }

            var value = int.Parse(rest.AsSpan(0, group), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            bytes[filled++] = (byte)(value >> 8);
            bytes[filled++] = (byte)value;
            rest = rest[group..];
            if (rest.Length == 0)
            {
                break;
            }

            wrong = rest[0] != ':' ? "unexpected character, want colon"
                : rest.Length == 1 ? "colon must be followed by more characters"
                : rest[1] == ':' && gap >= 0 ? "multiple :: in address"
                : "";
            if (wrong.Length > 0)
            {
                at = wrong.StartsWith("multiple", StringComparison.Ordinal) ? rest[1..] : rest;
                return false;
            }

            if (rest[1] == ':')
            {
                gap = filled;
                rest = rest[2..];
            }
            else
            {
                rest = rest[1..];
            }
        }

        if (rest.Length > 0)
        {
            (wrong, at) = ("trailing garbage after address", rest);
            return false;
        }

        return Spread(bytes, filled, gap, out wrong);
    }

    private static int GroupLength(string text, out string wrong)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiHexDigit(text[length]))
        {
            if (++length > 4)
            {
                wrong = "each group must have 4 or less digits";
                return length;
            }
        }

        wrong = length == 0 ? "each colon-separated field must have at least one digit" : "";
        return length;
    }

    // The last four bytes may be written as IPv4 does.
    private static bool ReadTail(string text, byte[] bytes, int filled, int gap, out string wrong, out string at)
    {
        at = text;
        if (gap < 0 && filled != Length6 - 4)
        {
            wrong = "embedded IPv4 address must replace the final 2 fields of the address";
            return false;
        }

        if (filled + 4 > Length6)
        {
            wrong = "too many hex fields to fit an embedded IPv4 at the end of the address";
            return false;
        }

        return ReadFour(text, bytes.AsSpan(filled, 4), out wrong, out at);
    }

    private static bool Spread(byte[] bytes, int filled, int gap, out string wrong)
    {
        wrong = filled < Length6 && gap < 0 ? "address string too short"
            : filled == Length6 && gap >= 0 ? "the :: must expand to at least one field of zeros"
            : "";
        if (wrong.Length > 0)
        {
            return false;
        }

        if (gap >= 0)
        {
            var behind = filled - gap;
            bytes.AsSpan(gap, behind).ToArray().CopyTo(bytes, Length6 - behind);
            bytes.AsSpan(gap, Length6 - behind - gap).Clear();
        }

        return true;
    }
}
