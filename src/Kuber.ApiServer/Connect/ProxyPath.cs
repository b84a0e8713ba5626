namespace Kuber.ApiServer.Connect;

/// <summary>The path of a request to a proxy, as the client wrote it.</summary>
/// <param name="Prefix">The part up to the subresource <c>proxy</c>, without a slash at the end.</param>
/// <param name="Rest">What goes to the backend: empty, or a path that begins with a slash.</param>
/// <param name="Query">The query with its question mark; empty where there is none.</param>
internal readonly record struct ProxyPath(string Prefix, string Rest, string Query)
{
    /// <summary>Takes a request's target apart.</summary>
    /// <param name="target">The path and query, with escapes.</param>
    /// <param name="parts">How many parts of the path come before the rest.</param>
    public static ProxyPath Of(string target, int parts)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = question < 0 ? (target, "") : (target[..question], target[question..]);
        var at = 0;
        for (var i = 0; i < parts; i++)
        {
            while (at < path.Length && path[at] == '/')
            {
                at++;
            }

            at = path.IndexOf('/', at) is >= 0 and var slash ? slash : path.Length;
        }

        return new(path[..at], path[at..], query);
    }
}
