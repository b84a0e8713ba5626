using System.Buffers;
using System.Text;

namespace Kuber.Machinery.Trees;

/// <summary>Reads and writes trees as JSON.</summary>
public static class ApiValueJson
{
    /// <summary>
    /// The deepest nesting that is read, ten times less than upstream: trees are walked by recursion, and one that was read must not
    /// exhaust the stack of any walk.
    /// </summary>
    public const int MaxDepth = 1000;

    /// <summary>
    /// Reads one JSON value that takes up the whole text. Of equal keys the last one counts.
    /// Throws <see cref="JsonSyntaxException"/> where the text is not JSON.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <param name="duplicates">Takes the paths of keys that occur twice, such as <c>spec.list[0].a</c>; null not to look for them.</param>
    public static ApiValue Parse(ReadOnlySpan<byte> utf8, List<string>? duplicates = null) => new ApiValueJsonReader(utf8, duplicates).ReadDocument();

    /// <summary>Reads a text; see the other overload.</summary>
    public static ApiValue Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>The JSON text, keys sorted, without spaces; &lt;, &gt; and &amp; escaped as Go does.</summary>
    public static byte[] ToUtf8(ApiValue value)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Write(buffer, value);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The JSON text with the keys of some maps sorted, while the others, by identity, keep the order in which they were read or set.</summary>
    public static string ToText(ApiValue value, IReadOnlySet<ApiValueMap> sorted)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        ApiValueJsonWriter.Write(buffer, value, sorted);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The JSON text; see <see cref="ToUtf8"/>.</summary>
    public static string ToText(ApiValue value) => Encoding.UTF8.GetString(ToUtf8(value));

    /// <summary>Writes the JSON text; see <see cref="ToUtf8"/>.</summary>
    public static void Write(IBufferWriter<byte> writer, ApiValue value) => ApiValueJsonWriter.Write(writer, value);
}
