using System.Globalization;
using System.Text;
using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Urls;

/// <summary>A URL, in parts as Go's <c>net/url</c> has them.</summary>
internal sealed class CelUrl(GoUrl url) : CelValue
{
    private const string PathPunctuation = "-_.~$&+,/:;=@";
    private const string PathMarks = "!'()*[]%";

    /// <summary>The type of URLs.</summary>
    public static CelType UrlType { get; } = CelType.Opaque("kubernetes.URL");

    /// <inheritdoc/>
    public override CelType Type => UrlType;

    /// <summary>The scheme in small letters; empty where there is none.</summary>
    public string Scheme => url.Scheme;

    /// <summary>Host and port; IPv6 addresses in brackets.</summary>
    public string Host => Uri.UnescapeDataString(url.Host);

    /// <summary>The host without port and brackets.</summary>
    public string Hostname
    {
        get
        {
            var host = Host;
            var name = PortStart(host) is var colon && colon < 0 ? host : host[..colon];
            return name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name;
        }
    }

    /// <summary>The port; empty where there is none.</summary>
    public string Port => Host is var host && PortStart(host) is var colon && colon < 0 ? "" : host[(colon + 1)..];

    /// <summary>The path as it goes over the wire: as written, or escaped where it has something that must not stand there.</summary>
    public string EscapedPath => url.RawPath.All(static c => char.IsAsciiLetterOrDigit(c) || PathPunctuation.Contains(c, StringComparison.Ordinal) || PathMarks.Contains(c, StringComparison.Ordinal))
        ? url.RawPath
        : Escape(Uri.UnescapeDataString(url.RawPath));

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelUrl { Text: var text } && text == Text;

    /// <summary>The parameters behind the question mark, unescaped; the values of one name stay in their order. Wrong ones are left out.</summary>
    public SortedDictionary<string, List<string>> Query()
    {
        SortedDictionary<string, List<string>> query = new(StringComparer.Ordinal);
        foreach (var parameter in url.Query.Split('&'))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (parameter.Length == 0 || parameter.Contains(';', StringComparison.Ordinal)
                || Unescape(equals < 0 ? parameter : parameter[..equals]) is not { } name || Unescape(equals < 0 ? "" : parameter[(equals + 1)..]) is not { } value)
            {
                continue;
            }

            if (!query.TryGetValue(name, out var values))
            {
                query[name] = values = [];
            }

            values.Add(value);
        }

        return query;
    }

    private string Text => string.Join('\0', url.Scheme, url.Opaque, url.User, Host, EscapedPath, url.Query, url.Fragment);

    private static int PortStart(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon >= 0 && host.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? colon : -1;
    }

    private static string? Unescape(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 3))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                return null;
            }

            if (i + 3 >= text.Length)
            {
                break;
            }
        }

        return Uri.UnescapeDataString(text.Replace('+', ' '));
    }

    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            _ = char.IsAsciiLetterOrDigit((char)b) || PathPunctuation.Contains((char)b, StringComparison.Ordinal)
                ? escaped.Append((char)b)
                : escaped.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
