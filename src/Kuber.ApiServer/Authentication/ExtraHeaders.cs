using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>Reads the further facts of a user from headers, each named by a prefix and the fact's key.</summary>
internal static class ExtraHeaders
{
    /// <summary>Keys and values; the key is in lower case and may be escaped as in a URL.</summary>
    public static SortedDictionary<string, IReadOnlyList<string>> Read(IHeaderDictionary headers, string prefix)
    {
        var extra = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (header, values) in headers)
        {
            if (!header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

#pragma warning disable CA1308 // Keys are lower case.
            var key = Uri.UnescapeDataString(header[prefix.Length..].ToLowerInvariant());
#pragma warning restore CA1308
            extra[key] = [.. extra.GetValueOrDefault(key) ?? [], .. Values(values)];
        }

        return extra;
    }

    /// <summary>The values of a header, in order.</summary>
    public static IEnumerable<string> Values(Microsoft.Extensions.Primitives.StringValues values) => values.Select(v => v ?? "");
}
