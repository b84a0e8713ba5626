using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Kuber.Machinery.Trees;

/// <summary>Writes trees as Go's encoder does: keys sorted, no spaces, HTML characters escaped.</summary>
internal static class ApiValueJsonWriter
{
    // What goes out as it is: printable ASCII without the characters that have an escape.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x7F - 0x20).Select(c => (char)c).Where(c => c is not ('"' or '\\' or '<' or '>' or '&')), '\x7F']);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="sorted">The maps whose keys are sorted; the others keep their order. Null sorts all.</param>
    public static void Write(IBufferWriter<byte> writer, ApiValue value, IReadOnlySet<ApiValueMap>? sorted = null)
    {
        switch (value.Kind)
        {
            case ApiValueKind.Null:
                writer.Write("null"u8);
                break;
            case ApiValueKind.Boolean:
                writer.Write(value.Boolean ? "true"u8 : "false"u8);
                break;
            case ApiValueKind.Integer:
                var span = writer.GetSpan(24);
                Utf8Formatter.TryFormat(value.Integer, span, out var written);
                writer.Advance(written);
                break;
            case ApiValueKind.Double:
                writer.Write(Encoding.ASCII.GetBytes(GoFloat.Json(value.Double)));
                break;
            case ApiValueKind.Text:
                WriteText(writer, value.Text!);
                break;
            case ApiValueKind.List:
                WriteList(writer, value.Items, sorted);
                break;
            default:
                WriteMap(writer, value.Map!, sorted);
                break;
        }
    }

    /// <summary>Writes a text in quotes.</summary>
    public static void WriteText(IBufferWriter<byte> writer, string text)
    {
        Byte(writer, '"');
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAnyExcept(Plain);
            var plain = end < 0 ? rest : rest[..end];
            if (!plain.IsEmpty)
            {
                writer.Advance(Encoding.ASCII.GetBytes(plain, writer.GetSpan(plain.Length)));
                rest = rest[plain.Length..];
                continue;
            }

            Rune.DecodeFromUtf16(rest, out var rune, out var used);
            WriteSpecial(writer, rune);
            rest = rest[used..];
        }

        Byte(writer, '"');
    }

    private static void WriteSpecial(IBufferWriter<byte> writer, Rune rune)
    {
        switch (rune.Value)
        {
            case '"': writer.Write("\\\""u8); break;
            case '\\': writer.Write("\\\\"u8); break;
            case '\n': writer.Write("\\n"u8); break;
            case '\r': writer.Write("\\r"u8); break;
            case '\t': writer.Write("\\t"u8); break;
            case '\b': writer.Write("\\b"u8); break;
            case '\f': writer.Write("\\f"u8); break;
            case < 0x20 or '<' or '>' or '&' or 0x2028 or 0x2029:
                writer.Write(Encoding.ASCII.GetBytes($"\\u{rune.Value:x4}"));
                break;
            default:
                writer.Advance(rune.EncodeToUtf8(writer.GetSpan(4)));
                break;
        }
    }

    private static void WriteList(IBufferWriter<byte> writer, ReadOnlySpan<ApiValue> items, IReadOnlySet<ApiValueMap>? sorted)
    {
        Byte(writer, '[');
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                Byte(writer, ',');
            }

            Write(writer, items[i], sorted);
        }

        Byte(writer, ']');
    }

    private static void WriteMap(IBufferWriter<byte> writer, ApiValueMap map, IReadOnlySet<ApiValueMap>? sorted)
    {
        Byte(writer, '{');
        var first = true;
        foreach (var (key, value) in sorted is null || sorted.Contains(map) ? map.Sorted : map.Entries)
        {
            if (!first)
            {
                Byte(writer, ',');
            }

            first = false;
            WriteText(writer, key);
            Byte(writer, ':');
            Write(writer, value, sorted);
        }

        Byte(writer, '}');
    }

    private static void Byte(IBufferWriter<byte> writer, char value)
    {
        writer.GetSpan(1)[0] = (byte)value;
        writer.Advance(1);
    }
}
