using System.Collections.Concurrent;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>A media type with its parameters, such as <c>application/json;as=Table;g=meta.k8s.io;v=v1</c>.</summary>
internal sealed record MediaType(string Type, string Subtype, double Quality, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The type without parameters.</summary>
    public string Name => Type + "/" + Subtype;

    /// <summary>A parameter, or empty.</summary>
    public string this[string name] => Parameters.GetValueOrDefault(name, "");

    // Clients send the same few headers over and over. Headers that clients make up fill it at most once.
    private const int MaxKnown = 256;
    private static readonly ConcurrentDictionary<string, IReadOnlyList<MediaType>> KnownAccepts = new(StringComparer.Ordinal);

    /// <summary>Reads an Accept header: the types by falling quality, then in the order written.</summary>
    public static IReadOnlyList<MediaType> ParseAccept(string header)
    {
        if (KnownAccepts.TryGetValue(header, out var known))
        {
            return known;
        }

        var parsed = ReadAccept(header);
        if (KnownAccepts.Count < MaxKnown)
        {
            KnownAccepts[header] = parsed;
        }

        return parsed;
    }

    private static IReadOnlyList<MediaType> ReadAccept(string header)
    {
        var list = new List<MediaType>();
        foreach (var part in header.Split(','))
        {
            if (Parse(part) is { } type)
            {
                list.Add(type);
            }
        }

        return [.. list.OrderByDescending(t => t.Quality)];
    }

    /// <summary>Reads one media type; null where it is none.</summary>
    public static MediaType? Parse(string text)
    {
        var pieces = text.Split(';');
        var name = pieces[0].Trim();
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (name != "*")
            {
                return null;
            }

            (name, slash) = ("*/*", 1);
        }

        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var quality = 1.0;
        foreach (var piece in pieces.Skip(1))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                continue;
            }

            var (key, value) = (piece[..equals].Trim(), piece[(equals + 1)..].Trim().Trim('"'));
            if (key == "q")
            {
                _ = double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out quality);
            }
            else
            {
                parameters[key] = value;
            }
        }

        return new(name[..slash], name[(slash + 1)..], quality, parameters);
    }

    /// <summary>Refuses a request whose client does not accept the only type that a path has.</summary>
    public static void Require(HttpContext http, string name)
    {
        var accept = http.Request.Headers.Accept.ToString();
        if (accept.Length > 0 && !ParseAccept(accept).Any(t => t.Name is "*/*" || t.Name == name))
        {
            throw StatusErrors.NotAcceptablePath(name);
        }
    }

    /// <summary>Whether a header's range, such as <c>application/*</c>, covers a concrete type.</summary>
    public bool Covers(string type, string subtype) =>
        (Type == "*" || string.Equals(Type, type, StringComparison.OrdinalIgnoreCase))
        && (Subtype == "*" || string.Equals(Subtype, subtype, StringComparison.OrdinalIgnoreCase));
}
