using System.Buffers;
using System.Text;

namespace Kuber.Machinery.Yaml;

/// <summary>Refuses bytes that are no YAML text, as the C parser's reader does before anything else.</summary>
internal static class YamlCharacters
{
    /// <summary>The text of bytes in UTF-8.</summary>
    /// <exception cref="YamlSyntaxException">The bytes are not UTF-8, or there are control characters among them.</exception>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        for (var rest = utf8; rest.Length > 0;)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var read);
            if (status != OperationStatus.Done)
            {
                throw new YamlSyntaxException("yaml: " + Malformed(rest));
            }

            if (!IsAllowed(rune.Value))
            {
                throw new YamlSyntaxException("yaml: control characters are not allowed");
            }

            rest = rest[read..];
        }

        return Encoding.UTF8.GetString(utf8);
    }

    private static bool IsAllowed(int c) => c switch
    {
        0x09 or 0x0a or 0x0d or 0x85 => true,
        < 0x20 or (>= 0x7f and < 0xa0) => false,
        0xfffe or 0xffff => false,
        _ => true,
    };

    /// <summary>What is wrong with the sequence that the bytes begin with.</summary>
    private static string Malformed(ReadOnlySpan<byte> bytes)
    {
        var width = bytes[0] switch
        {
            < 0x80 => 1,
            >= 0xc0 and < 0xe0 => 2,
            >= 0xe0 and < 0xf0 => 3,
            >= 0xf0 and < 0xf8 => 4,
            _ => 0,
        };
        if (width == 0)
        {
            return "invalid leading UTF-8 octet";
        }

        if (width > bytes.Length)
        {
            return "incomplete UTF-8 octet sequence";
        }

        for (var i = 1; i < width; i++)
        {
            if ((bytes[i] & 0xc0) != 0x80)
            {
                return "invalid trailing UTF-8 octet";
            }
        }

        // What is left is longer than it had to be, or stands for half a pair or for nothing.
        var value = width switch
        {
            2 => bytes[0] & 0x1f,
            3 => bytes[0] & 0x0f,
            _ => bytes[0] & 0x07,
        };
        for (var i = 1; i < width; i++)
        {
            value = (value << 6) | (bytes[i] & 0x3f);
        }

        var shortest = width switch { 2 => 0x80, 3 => 0x800, _ => 0x10000 };
        return value < shortest ? "invalid length of a UTF-8 sequence" : "invalid Unicode character";
    }
}
