using System.Globalization;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>
/// Finds the path of a place in a well-formed JSON text by walking to it. Decoding itself keeps no path: only errors need one.
/// </summary>
internal ref struct JsonPath(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> data = utf8;
    private readonly List<Segment> segments = [];
    private int position;
    private bool expectName;

    /// <summary>The names and indexes from the root.</summary>
    public readonly IReadOnlyList<Segment> Segments => segments;

    /// <summary>Walks forward until the token that starts at <paramref name="offset"/> has been taken in (a name) or reached (a value).</summary>
    public void MoveTo(int offset)
    {
        while (position < data.Length && position <= offset)
        {
            var c = data[position];
            switch (c)
            {
                case (byte)'{':
                    if (position == offset)
                    {
                        return;
                    }

                    segments.Add(new("", -1));
                    expectName = true;
                    position++;
                    break;
                case (byte)'[':
                    if (position == offset)
                    {
                        return;
                    }

                    segments.Add(new("", 0));
                    expectName = false;
                    position++;
                    break;
                case (byte)'}' or (byte)']':
                    if (segments.Count > 0)
                    {
                        segments.RemoveAt(segments.Count - 1);
                    }

                    expectName = false;
                    position++;
                    break;
                case (byte)',':
                    if (segments.Count > 0)
                    {
                        var last = segments[^1];
                        expectName = last.Index < 0;
                        segments[^1] = last.Index < 0 ? last : last with { Index = last.Index + 1 };
                    }

                    position++;
                    break;
                case (byte)'"':
                    if (position == offset && !expectName)
                    {
                        return;
                    }

                    var start = position;
                    position = JsonText.EndOfString(data, position);
                    if (expectName && segments.Count > 0)
                    {
                        segments[^1] = new(JsonText.Unescape(data[(start + 1)..Math.Max(start + 1, position - 1)]), -1);
                        expectName = false;
                    }

                    break;
                default:
                    position++;
                    break;
            }
        }
    }

    /// <summary>The path as error messages write it, such as <c>spec.containers[0].image</c>.</summary>
    public override readonly string ToString()
    {
        var b = new StringBuilder();
        foreach (var (name, index) in segments)
        {
            if (index >= 0)
            {
                b.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                b.Append(b.Length > 0 ? "." : "").Append(name);
            }
        }

        return b.ToString();
    }

    /// <summary>A step of the path.</summary>
    /// <param name="Name">The name in an object.</param>
    /// <param name="Index">The index in an array; -1 for a name.</param>
    internal readonly record struct Segment(string Name, int Index);
}
