using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Checks texts against the formats that schemas may ask for.</summary>
internal static partial class TextFormats
{
    private const int LongestHost = 255;
    private const int LongestLabel = 63;

    /// <summary>Whether a text has a format; one that is not known is no rule.</summary>
    public static bool IsGood(string text, string format) => format.Replace("-", "", StringComparison.Ordinal) switch
    {
        "bsonobjectid" => text.Length == 24 && text.All(char.IsAsciiHexDigit),
        "byte" => Base64().IsMatch(text),
        "cidr" => IsNetwork(text),
        "creditcard" => IsCard(text),
        "date" => IsDate(text),
        "datetime" => IsDateTime(text),
        "duration" => IsDuration(text),
        "email" => MailAddress.TryCreate(text, out _),
        "hexcolor" => HexColor().IsMatch(text),
        "hostname" => IsHost(text),
        "ipv4" => text.Contains('.', StringComparison.Ordinal) && IpRules.Parse(text) is not null,
        "ipv6" => text.Contains(':', StringComparison.Ordinal) && IpRules.Parse(text) is not null,
        "isbn" => IsIsbn10(Digits(text)) || IsIsbn13(Digits(text)),
        "isbn10" => IsIsbn10(Digits(text)),
        "isbn13" => IsIsbn13(Digits(text)),
        "k8slongname" => NameRules.DnsSubdomain(text).Count == 0,
        "k8sshortname" => NameRules.DnsLabel(text).Count == 0,
        "mac" => Mac().IsMatch(text),
        "rgbcolor" => RgbColor().IsMatch(text),
        "ssn" => SocialSecurity().IsMatch(text),
        "uri" => GoUrl.Parse(text, out _) is { } url && (url.Scheme.Length > 0 || text.StartsWith('/')),
        "uuid" => Uuid().IsMatch(text),
        "uuid3" => Uuid3().IsMatch(text),
        "uuid4" => Uuid4().IsMatch(text),
        "uuid5" => Uuid5().IsMatch(text),
        _ => true,
    };

    private static bool IsNetwork(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IpRules.Parse(text[..slash]) is { } address
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= address.GetAddressBytes().Length * 8;
    }

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDateTime(string text)
    {
        var at = text.IndexOfAny(['t', 'T']);
        return at > 0 && IsDate(text[..at]) && TimeOfDay().Match(text[(at + 1)..]) is { Success: true } time
            && string.CompareOrdinal(time.Groups[1].Value, "23") <= 0 && string.CompareOrdinal(time.Groups[2].Value, "59") <= 0 && string.CompareOrdinal(time.Groups[3].Value, "59") <= 0;
    }

    private static bool IsDuration(string text) => text == "0" || GoDuration().IsMatch(text) || WordyDuration().IsMatch(text);

    private static bool IsHost(string text) => text.Length is > 0 and <= LongestHost && Host().IsMatch(text) && text.Split('.').All(static l => l.Length <= LongestLabel);

    private static string Digits(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static bool IsIsbn10(string digits)
    {
        if (digits.Length != 10 || digits.AsSpan(0, 9).ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(digits[9]) || digits[9] == 'X'))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            sum += (i + 1) * (digits[i] == 'X' ? 10 : digits[i] - '0');
        }

        return sum % 11 == 0;
    }

    private static bool IsIsbn13(string digits)
    {
        if (digits.Length != 13 || digits.AsSpan().ContainsAnyExceptInRange('0', '9') || !(digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal)))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 13; i++)
        {
            sum += (i % 2 == 0 ? 1 : 3) * (digits[i] - '0');
        }

        return sum % 10 == 0;
    }

    /// <summary>Whether a text is a number of a credit card: of a known form, with the right last digit.</summary>
    private static bool IsCard(string text)
    {
        var digits = NotDigits().Replace(text, "");
        if (!Card().IsMatch(digits))
        {
            return false;
        }

        var sum = 0;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var digit = digits[i] - '0';
            var doubled = (digits.Length - i) % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"\A(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();

    [GeneratedRegex(@"\A#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex HexColor();

    [GeneratedRegex(@"\Argb\(\s*(0|[1-9][0-9]?|1[0-9][0-9]?|2[0-4][0-9]|25[0-5])\s*,\s*(0|[1-9][0-9]?|1[0-9][0-9]?|2[0-4][0-9]|25[0-5])\s*,\s*(0|[1-9][0-9]?|1[0-9][0-9]?|2[0-4][0-9]|25[0-5])\s*\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex RgbColor();

    [GeneratedRegex(@"\A[0-9]{3}[- ]?[0-9]{2}[- ]?[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"\A(([0-9a-fA-F]{2}:){5}|([0-9a-fA-F]{2}:){7}|([0-9a-fA-F]{2}:){19}|([0-9a-fA-F]{2}-){5}|([0-9a-fA-F]{2}-){7}|([0-9a-fA-F]{2}-){19})[0-9a-fA-F]{2}\z|\A([0-9a-fA-F]{4}\.){2}[0-9a-fA-F]{4}\z|\A([0-9a-fA-F]{4}\.){3}[0-9a-fA-F]{4}\z|\A([0-9a-fA-F]{4}\.){9}[0-9a-fA-F]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mac();

    [GeneratedRegex(@"\A([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?3[0-9a-fA-F]{3}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid3();

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?4[0-9a-fA-F]{3}-?[89abAB][0-9a-fA-F]{3}-?[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid4();

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?5[0-9a-fA-F]{3}-?[89abAB][0-9a-fA-F]{3}-?[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid5();

    [GeneratedRegex(@"\A([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?([zZ]|([+-][0-9]{2}:[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\A[+-]?(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+\z", RegexOptions.CultureInvariant)]
    private static partial Regex GoDuration();

    [GeneratedRegex(@"([0-9]+)\s*(nanoseconds?|nanos?|ns|microseconds?|micros?|us|µs|milliseconds?|millis?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordyDuration();

    [GeneratedRegex("[^0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotDigits();

    [GeneratedRegex(@"\A(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|(222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35[0-9]{3})[0-9]{11}|6[27][0-9]{14})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Card();
}
