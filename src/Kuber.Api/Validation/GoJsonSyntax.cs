using System.Text;
using System.Text.Json;

namespace Kuber.Api.Validation;

/// <summary>Says what is wrong with a JSON text in the words of Go's decoder, which clients know.</summary>
public static class GoJsonSyntax
{
    private static readonly string[] Literals = ["null", "true", "false"];

    /// <summary>What is wrong with the text; null where it is one JSON value.</summary>
    public static string? Error(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
            }

            return reader.BytesConsumed == 0 ? "unexpected end of JSON input" : null;
        }
        catch (JsonException e)
        {
            return Describe(utf8, (int)Position(utf8, e));
        }
    }

    private static long Position(ReadOnlySpan<byte> utf8, JsonException e)
    {
        var line = e.LineNumber ?? 0;
        var i = 0;
        while (line > 0 && i < utf8.Length)
        {
            line -= utf8[i++] == '\n' ? 1 : 0;
        }

        return i + (e.BytePositionInLine ?? 0);
    }

    private static string Describe(ReadOnlySpan<byte> utf8, int position)
    {
        var text = Encoding.UTF8.GetString(utf8);
        if (position >= utf8.Length || text.Trim().Length == 0)
        {
            return "unexpected end of JSON input";
        }

        var start = position;
        while (start > 0 && utf8[start - 1] is >= (byte)'a' and <= (byte)'z')
        {
            start--;
        }

        foreach (var literal in Literals)
        {
            if (utf8[start] != literal[0])
            {
                continue;
            }

            for (var i = 1; i < literal.Length; i++)
            {
                if (start + i >= utf8.Length)
                {
                    return "unexpected end of JSON input";
                }

                if (utf8[start + i] != literal[i])
                {
                    return $"invalid character '{(char)utf8[start + i]}' in literal {literal} (expecting '{literal[i]}')";
                }
            }
        }

        return $"invalid character '{(char)utf8[start]}' looking for beginning of value";
    }
}
