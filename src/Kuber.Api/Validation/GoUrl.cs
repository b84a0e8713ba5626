using System.Text;

namespace Kuber.Api.Validation;

/// <summary>A URL read as Go's <c>net/url</c> reads it, with the very errors that messages show.</summary>
internal sealed record GoUrl(string Scheme, string? User, string Host, string Query, string Fragment)
{
    private const string HostPunctuation = "-_.~!$&'()*+,;=:[]<>\"";
    private const string UserPunctuation = "-._:~!$&'()*+,;=%@";

    /// <summary>The path as it was written; empty where there is none.</summary>
    public string RawPath { get; init; } = "";

    /// <summary>What stands behind the scheme of a URL that has neither host nor path, such as the address of a mail.</summary>
    public string Opaque { get; init; } = "";

    /// <summary>Why a text is no URL that a request could be for, absolute or a path, without a fragment; null where it is one.</summary>
    public static string? RequestError(string text)
    {
        var wrong = text.Length == 0 ? "empty url" : null;
        if (wrong is null && text != "*")
        {
            _ = Read(text, forRequest: true, out wrong);
        }

        return wrong is null ? null : $"parse {FieldValueText.Quote(text)}: {wrong}";
    }

    /// <summary>Reads a URL; <paramref name="error"/> tells why it is none.</summary>
    public static GoUrl? Parse(string text, out string error)
    {
        var (address, fragment) = Cut(text, '#');
        var url = Read(address, forRequest: false, out var wrong);
        if (url is null || (wrong = EscapeError(fragment)) is not null)
        {
            error = $"parse {FieldValueText.Quote(url is null ? address : text)}: {wrong}";
            return null;
        }

        error = "";
        return url with { Fragment = Uri.UnescapeDataString(fragment) };
    }

    private static GoUrl? Read(string text, bool forRequest, out string? error)
    {
        if (text.Any(static c => c is < ' ' or '\x7f'))
        {
            error = "net/url: invalid control character in URL";
            return null;
        }

        var scheme = SchemeLength(text);
        if (scheme == 0 && text.StartsWith(':'))
        {
            error = "missing protocol scheme";
            return null;
        }

        var (rest, query) = Cut(scheme == 0 ? text : text[(scheme + 1)..], '?');
        var url = new GoUrl(text[..scheme].ToLowerInvariant(), null, "", query, "");
        if (!rest.StartsWith('/'))
        {
            url = scheme == 0 ? url with { RawPath = rest } : url with { Opaque = rest };
            error = scheme == 0 && forRequest ? "invalid URI for request"
                : scheme == 0 && rest.Split('/')[0].Contains(':', StringComparison.Ordinal)
                ? "first path segment in URL cannot contain colon"
                : scheme == 0 ? EscapeError(rest) : null;
            return error is null ? url : null;
        }

        if ((scheme > 0 || (!forRequest && !rest.StartsWith("///", StringComparison.Ordinal))) && rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            var authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
            error = Authority(authority, ref url);
            if (error is not null)
            {
                return null;
            }
        }

        error = EscapeError(rest);
        return error is null ? url with { RawPath = rest } : null;
    }

    private static int SchemeLength(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                return i;
            }

            if (!char.IsAsciiLetter(text[i]) && (i == 0 || !(char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.')))
            {
                return 0;
            }
        }

        return 0;
    }

    private static string? Authority(string authority, ref GoUrl url)
    {
        var at = authority.LastIndexOf('@');
        var host = authority[(at + 1)..];
        if (HostError(host) is { } wrong)
        {
            return wrong;
        }

        url = url with { Host = host };
        if (at < 0)
        {
            return null;
        }

        var user = authority[..at];
        if (user.Any(static c => !char.IsAsciiLetterOrDigit(c) && !UserPunctuation.Contains(c, StringComparison.Ordinal)))
        {
            return "net/url: invalid userinfo";
        }

        if (EscapeError(user) is { } bad)
        {
            return bad;
        }

        var colon = user.IndexOf(':', StringComparison.Ordinal);
        url = url with { User = colon < 0 ? EscapeUser(user) : EscapeUser(user[..colon]) + ":" + EscapeUser(user[(colon + 1)..]) };
        return null;
    }

    private static string? HostError(string host)
    {
        var port = "";
        if (host.StartsWith('['))
        {
            var close = host.LastIndexOf(']');
            if (close < 0)
            {
                return "missing ']' in host";
            }

            port = host[(close + 1)..];
            if (IsGoodPort(port) && AddressError(host[1..close]) is { } bad)
            {
                return bad;
            }
        }
        else if (host.IndexOf(':', StringComparison.Ordinal) is var colon && colon >= 0)
        {
            port = host[colon..];
        }

        if (!IsGoodPort(port))
        {
            return $"invalid port {FieldValueText.Quote(port)} after host";
        }

        if (EscapeError(host) is { } wrong)
        {
            return wrong;
        }

        foreach (var c in host)
        {
            if (c < 0x80 && c != '%' && !char.IsAsciiLetterOrDigit(c) && !HostPunctuation.Contains(c, StringComparison.Ordinal))
            {
                return $"invalid character {FieldValueText.Quote(c.ToString())} in host name";
            }
        }

        return null;
    }

    private static bool IsGoodPort(string port) => port.Length == 0 || (port[0] == ':' && !port.AsSpan(1).ContainsAnyExceptInRange('0', '9'));

    // Only IPv6 addresses stand in brackets; the percent sign of a zone is escaped.
    private static string? AddressError(string text)
    {
        if (EscapeError(text) is not null)
        {
            return null;
        }

        var address = GoAddress.Parse(Uri.UnescapeDataString(text), out var error);
        return address is null ? "invalid host: " + error
            : address.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? "invalid IP-literal"
            : null;
    }

    /// <summary>What is wrong with the first percent sign that is not followed by two hexadecimal digits.</summary>
    private static string? EscapeError(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                return "invalid URL escape " + FieldValueText.Quote(text[i..Math.Min(i + 3, text.Length)]);
            }
        }

        return null;
    }

    private static string EscapeUser(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(Uri.UnescapeDataString(text)))
        {
            _ = char.IsAsciiLetterOrDigit((char)b) || "-_.~$&+,;=".Contains((char)b, StringComparison.Ordinal)
                ? escaped.Append((char)b)
                : escaped.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static (string Before, string After) Cut(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at && at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
}
