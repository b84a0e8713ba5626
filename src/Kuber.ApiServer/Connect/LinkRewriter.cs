using System.Net;
using System.Text;

namespace Kuber.ApiServer.Connect;

/// <summary>Makes links of a proxied page lead through the proxy: those that are absolute on the backend's own host.</summary>
/// <param name="prefix">The path of the proxy.</param>
/// <param name="backend">The backend's host and port.</param>
/// <param name="requested">The host and port that the client asked.</param>
/// <param name="scheme">The scheme by which the client reached this server.</param>
internal sealed class LinkRewriter(string prefix, string backend, string requested, string scheme)
{
    /// <summary>The attributes of HTML that hold addresses, by element.</summary>
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = ["href"],
        ["applet"] = ["codebase"],
        ["area"] = ["href"],
        ["audio"] = ["src"],
        ["base"] = ["href"],
        ["blockquote"] = ["cite"],
        ["body"] = ["background"],
        ["button"] = ["formaction"],
        ["command"] = ["icon"],
        ["del"] = ["cite"],
        ["embed"] = ["src"],
        ["form"] = ["action"],
        ["frame"] = ["longdesc", "src"],
        ["head"] = ["profile"],
        ["html"] = ["manifest"],
        ["iframe"] = ["longdesc", "src"],
        ["img"] = ["longdesc", "src", "usemap"],
        ["input"] = ["formaction", "src", "usemap"],
        ["ins"] = ["cite"],
        ["link"] = ["href"],
        ["object"] = ["classid", "codebase", "data", "usemap"],
        ["q"] = ["cite"],
        ["script"] = ["src"],
        ["source"] = ["src"],
        ["video"] = ["poster", "src"],
    };

    /// <summary>Rewrites one address.</summary>
    public string Rewrite(string link)
    {
        var (host, path) = Split(link);
        if (path.Length == 0 || path[0] != '/' || (host.Length > 0 && host != backend && host != requested) || IsBelow(path))
        {
            return link;
        }

        return (host.Length == 0 ? "" : $"{scheme}://{requested}") + prefix + path;
    }

    /// <summary>Rewrites the addresses of a page. Everything else stays as it is, byte by byte.</summary>
    public byte[] RewriteHtml(byte[] page)
    {
        // What is rewritten is ASCII; Latin 1 keeps all other bytes whatever they mean.
        var html = Encoding.Latin1.GetString(page);
        var result = new StringBuilder(html.Length + 256);
        var copied = 0;
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = html.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var comment ? comment : html.Length;
                continue;
            }

            var name = ReadName(html, ++at);
            if (name.Length == 0)
            {
                continue;
            }

            at = RewriteTag(html, at + name.Length, Attributes.GetValueOrDefault(name, []), result, ref copied);
            if (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
            {
                at = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close : html.Length;
            }
        }

        return Encoding.Latin1.GetBytes(result.Append(html, copied, html.Length - copied).ToString());
    }

    /// <summary>Rewrites the attributes of one tag; gives the position behind it.</summary>
    private int RewriteTag(string html, int at, string[] wanted, StringBuilder result, ref int copied)
    {
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }

            var start = at;
            while (at < html.Length && html[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            var name = html[start..at];
            var equals = SkipSpace(html, at);
            if (equals >= html.Length || html[equals] != '=')
            {
                at = Math.Max(at, start + 1);
                continue;
            }

            at = SkipSpace(html, equals + 1);
            var quote = at < html.Length && html[at] is '"' or '\'' ? html[at++] : '\0';
            var value = at;
            while (at < html.Length && (quote != '\0' ? html[at] != quote : html[at] != '>' && !char.IsWhiteSpace(html[at])))
            {
                at++;
            }

            if (wanted.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                var link = WebUtility.HtmlDecode(html[value..at]);
                var rewritten = Rewrite(link);
                if (rewritten != link)
                {
                    result.Append(html, copied, value - copied).Append(WebUtility.HtmlEncode(rewritten));
                    copied = at;
                }
            }

            at += quote != '\0' && at < html.Length ? 1 : 0;
        }

        return at;
    }

    private static int SkipSpace(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return at;
    }

    private static string ReadName(string html, int at)
    {
        var start = at;
        while (at < html.Length && char.IsAsciiLetterOrDigit(html[at]))
        {
            at++;
        }

        return at > start && char.IsAsciiLetter(html[start]) ? html[start..at] : "";
    }

    /// <summary>The host of an address, empty where it has none, and the rest from the path on.</summary>
    private static (string Host, string Path) Split(string link)
    {
        var rest = link;
        if (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            rest = link[(link.IndexOf(':', StringComparison.Ordinal) + 1)..];
        }

        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return ("", rest);
        }

        var end = rest.AsSpan(2).IndexOfAny('/', '?', '#');
        return end < 0 ? (rest[2..], "/") : (rest[2..(end + 2)], rest[end + 2] == '/' ? rest[(end + 2)..] : "/" + rest[(end + 2)..]);
    }

    private bool IsBelow(string path) => path.StartsWith(prefix, StringComparison.Ordinal);
}
