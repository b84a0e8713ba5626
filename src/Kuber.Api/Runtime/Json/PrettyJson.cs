using System.Buffers;

namespace Kuber.Api.Runtime;

/// <summary>Puts compact JSON on several lines, as Go's indenting encoder does.</summary>
public static class PrettyJson
{
    /// <summary>The text with some spaces for each level.</summary>
    public static byte[] Indent(ReadOnlySpan<byte> json, int spaces = 2)
    {
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        var (depth, quoted) = (0, false);
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (quoted)
            {
                Put(output, c);
                if (c == '\\')
                {
                    Put(output, json[++i]);
                }
                else if (c == '"')
                {
                    quoted = false;
                }

                continue;
            }

            switch ((char)c)
            {
                case '"':
                    quoted = true;
                    Put(output, c);
                    break;
                case '{' or '[':
                    Put(output, c);
                    if (i + 1 < json.Length && json[i + 1] is (byte)'}' or (byte)']')
                    {
                        Put(output, json[++i]);
                        break;
                    }

                    Line(output, ++depth * spaces);
                    break;
                case '}' or ']':
                    Line(output, --depth * spaces);
                    Put(output, c);
                    break;
                case ',':
                    Put(output, c);
                    Line(output, depth * spaces);
                    break;
                case ':':
                    output.Write(": "u8);
                    break;
                case ' ' or '\n' or '\t' or '\r':
                    break;
                default:
                    Put(output, c);
                    break;
            }
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Put(ArrayBufferWriter<byte> output, byte c)
    {
        output.GetSpan(1)[0] = c;
        output.Advance(1);
    }

    private static void Line(ArrayBufferWriter<byte> output, int indent)
    {
        var span = output.GetSpan(1 + indent);
        span[0] = (byte)'\n';
        span.Slice(1, indent).Fill((byte)' ');
        output.Advance(1 + indent);
    }
}
