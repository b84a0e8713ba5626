using System.Text;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>
/// Tells clients of warnings, a header each. Where all together are long, each is cut, and those that still do not fit are
/// left out.
/// </summary>
internal static class WarningHeaders
{
    private const int MaxRunes = 4 * 1024;
    private const int MaxRunesCut = 256;

    /// <summary>Sets the warnings of a request.</summary>
    public static void Set(HttpContext http, IReadOnlyList<string> warnings)
    {
        if (warnings.Count == 0)
        {
            return;
        }

        var cut = warnings.Sum(Length) > MaxRunes;
        var written = 0;
        var headers = new List<string>(warnings.Count);
        foreach (var warning in warnings)
        {
            var text = cut ? Cut(warning) : warning;
            if (text.Any(char.IsControl))
            {
                continue;
            }

            if (cut && written >= MaxRunes)
            {
                break;
            }

            written += Length(text);
            headers.Add("299 - \"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"");
        }

        http.Response.Headers["Warning"] = headers.ToArray();
    }

    private static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            length++;
        }

        return length;
    }

    private static string Cut(string text)
    {
        var builder = new StringBuilder(MaxRunesCut);
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (length++ == MaxRunesCut)
            {
                break;
            }

            builder.Append(rune.ToString());
        }

        return builder.ToString();
    }
}
