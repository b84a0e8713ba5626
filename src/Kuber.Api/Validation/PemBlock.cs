using System.Text;

namespace Kuber.Api.Validation;

/// <summary>A block of a PEM text: base64 between a line that begins it and one that ends it.</summary>
/// <param name="Type">What it holds, such as <c>CERTIFICATE</c>.</param>
/// <param name="HasHeaders">Whether lines with names and values stand before the base64.</param>
/// <param name="Data">The bytes.</param>
internal sealed record PemBlock(string Type, bool HasHeaders, byte[] Data)
{
    private const string Begin = "-----BEGIN ";
    private const string Dashes = "-----";

    /// <summary>The first block of a text; null where it has none.</summary>
    public static PemBlock? First(ReadOnlySpan<byte> pem) => All(pem).FirstOrDefault();

    /// <summary>The blocks of a text, up to the first that is broken. What stands between them does not count.</summary>
    public static IEnumerable<PemBlock> All(ReadOnlySpan<byte> pem)
    {
        List<PemBlock> blocks = [];
        var text = Encoding.Latin1.GetString(pem);
        var at = 0;
        while (text.IndexOf(Begin, at, StringComparison.Ordinal) is var start and >= 0)
        {
            var typeEnd = text.IndexOf(Dashes, start + Begin.Length, StringComparison.Ordinal);
            if (typeEnd < 0)
            {
                break;
            }

            var type = text[(start + Begin.Length)..typeEnd];
            var end = text.IndexOf($"-----END {type}-----", typeEnd, StringComparison.Ordinal);
            if (end < 0 || Read(type, text[(typeEnd + Dashes.Length)..end]) is not { } block)
            {
                break;
            }

            blocks.Add(block);
            at = end + 1;
        }

        return blocks;
    }

    private static PemBlock? Read(string type, string body)
    {
        var lines = body.Split('\n', StringSplitOptions.TrimEntries);
        var headers = lines.Count(static l => l.Contains(':', StringComparison.Ordinal));
        var base64 = string.Concat(lines.Where(static l => !l.Contains(':', StringComparison.Ordinal)));
        var data = new byte[(base64.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(base64, data, out var length) ? new(type, headers > 0, data[..length]) : null;
    }
}
