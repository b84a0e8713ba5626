namespace Kuber.Api.Runtime;

/// <summary>Checks that a text is one JSON value (RFC 8259), and words what is wrong as Go does.</summary>
public static class JsonSyntax
{
    /// <summary>How deep objects and arrays may be nested.</summary>
    public const int MaxDepth = 10_000;

    private const string End = "unexpected end of JSON input";

    /// <summary>What is wrong with a text, such as <c>invalid character '}' looking for beginning of value</c>; null if it is one JSON value.</summary>
    public static string? Check(ReadOnlySpan<byte> utf8)
    {
        var position = 0;
        var error = Value(utf8, ref position);
        if (error is not null)
        {
            return error;
        }

        SkipSpace(utf8, ref position);
        return position < utf8.Length ? Invalid(utf8, position, "after top-level value") : null;
    }

    /// <summary>Moves behind the value at <paramref name="position"/>; returns what is wrong with it, or null.</summary>
    internal static string? Value(ReadOnlySpan<byte> data, ref int position)
    {
        Span<ulong> inline = stackalloc ulong[4];
        var depth = 0;
        var arrays = new BitStack(inline);
        while (true)
        {
            SkipSpace(data, ref position);
            if (position >= data.Length)
            {
                return End;
            }

            var c = data[position];
            var complete = true;
            if (c is (byte)'{' or (byte)'[')
            {
                if (++depth > MaxDepth)
                {
                    return "exceeded max depth";
                }

                var array = c == '[';
                arrays.Push(array);
                position++;
                SkipSpace(data, ref position);
                if (position >= data.Length)
                {
                    return End;
                }

                if (data[position] == (array ? (byte)']' : (byte)'}'))
                {
                    position++;
                    arrays.Pop();
                    depth--;
                }
                else
                {
                    complete = false;
                    if (!array && Name(data, ref position, "looking for beginning of object key string") is { } bad)
                    {
                        return bad;
                    }
                }
            }
            else if (Scalar(data, ref position, c) is { } bad)
            {
                return bad;
            }

            while (complete)
            {
                if (depth == 0)
                {
                    return null;
                }

                SkipSpace(data, ref position);
                if (position >= data.Length)
                {
                    return End;
                }

                var array = arrays.Peek();
                c = data[position];
                if (c == ',')
                {
                    position++;
                    complete = false;
                    if (!array)
                    {
                        SkipSpace(data, ref position);
                        if (Name(data, ref position, "looking for beginning of object key string") is { } bad)
                        {
                            return bad;
                        }
                    }
                }
                else if (c == (array ? (byte)']' : (byte)'}'))
                {
                    position++;
                    arrays.Pop();
                    depth--;
                }
                else
                {
                    return Invalid(data, position, array ? "after array element" : "after object key:value pair");
                }
            }
        }
    }

    private static string? Name(ReadOnlySpan<byte> data, ref int position, string expected)
    {
        if (position >= data.Length)
        {
            return End;
        }

        if (data[position] != '"')
        {
            return Invalid(data, position, expected);
        }

        if (String(data, ref position) is { } bad)
        {
            return bad;
        }

        SkipSpace(data, ref position);
        if (position >= data.Length)
        {
            return End;
        }

        if (data[position] != ':')
        {
            return Invalid(data, position, "after object key");
        }

        position++;
        return null;
    }

    private static string? Scalar(ReadOnlySpan<byte> data, ref int position, byte c) => c switch
    {
        (byte)'"' => String(data, ref position),
        (byte)'t' => Literal(data, ref position, "true"),
        (byte)'f' => Literal(data, ref position, "false"),
        (byte)'n' => Literal(data, ref position, "null"),
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => Number(data, ref position),
        _ => Invalid(data, position, "looking for beginning of value"),
    };

    private static string? String(ReadOnlySpan<byte> data, ref int position)
    {
        position++;
        while (true)
        {
            var plain = JsonText.PlainLength(data[position..]);
            if (plain < 0)
            {
                position = data.Length;
                return End;
            }

            position += plain;
            var c = data[position];
            if (c == '"')
            {
                position++;
                return null;
            }

            if (c != '\\')
            {
                return Invalid(data, position, "in string literal");
            }

            if (++position >= data.Length)
            {
                return End;
            }

            c = data[position++];
            if (c == 'u')
            {
                for (var i = 0; i < 4; i++, position++)
                {
                    if (position >= data.Length)
                    {
                        return End;
                    }

                    if (!char.IsAsciiHexDigit((char)data[position]))
                    {
                        return Invalid(data, position, "in \\u hexadecimal character escape");
                    }
                }
            }
            else if (c is not ((byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' or (byte)'\\' or (byte)'/' or (byte)'"'))
            {
                return Invalid(data, position - 1, "in string escape code");
            }
        }
    }

    private static string? Literal(ReadOnlySpan<byte> data, ref int position, string literal)
    {
        for (var i = 0; i < literal.Length; i++, position++)
        {
            if (position >= data.Length)
            {
                return End;
            }

            if (data[position] != literal[i])
            {
                return Invalid(data, position, $"in literal {literal} (expecting '{literal[i]}')");
            }
        }

        return null;
    }

    private static string? Number(ReadOnlySpan<byte> data, ref int position)
    {
        if (data[position] == '-')
        {
            position++;
            if (position >= data.Length)
            {
                return End;
            }

            if (!char.IsAsciiDigit((char)data[position]))
            {
                return Invalid(data, position, "in numeric literal");
            }
        }

        if (data[position] == '0')
        {
            position++;
        }
        else
        {
            Digits(data, ref position);
        }

        if (position < data.Length && data[position] == '.')
        {
            position++;
            if (position >= data.Length)
            {
                return End;
            }

            if (!Digits(data, ref position))
            {
                return Invalid(data, position, "after decimal point in numeric literal");
            }
        }

        if (position < data.Length && data[position] is (byte)'e' or (byte)'E')
        {
            position++;
            if (position < data.Length && data[position] is (byte)'+' or (byte)'-')
            {
                position++;
            }

            if (position >= data.Length)
            {
                return End;
            }

            if (!Digits(data, ref position))
            {
                return Invalid(data, position, "in exponent of numeric literal");
            }
        }

        return null;
    }

    private static bool Digits(ReadOnlySpan<byte> data, ref int position)
    {
        var start = position;
        while (position < data.Length && char.IsAsciiDigit((char)data[position]))
        {
            position++;
        }

        return position > start;
    }

    private static void SkipSpace(ReadOnlySpan<byte> data, ref int position)
    {
        while (position < data.Length && data[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }
    }

    private static string Invalid(ReadOnlySpan<byte> data, int position, string context) =>
        "invalid character " + GoText.QuoteByte(data[position]) + " " + context;

    /// <summary>Remembers for every open level whether it is an array.</summary>
    private ref struct BitStack(Span<ulong> start)
    {
        private Span<ulong> words = start;
        private int count;

        public void Push(bool array)
        {
            if (count >> 6 >= words.Length)
            {
                var larger = new ulong[words.Length * 4];
                words.CopyTo(larger);
                words = larger;
            }

            var bit = 1UL << (count & 63);
            words[count >> 6] = array ? words[count >> 6] | bit : words[count >> 6] & ~bit;
            count++;
        }

        public void Pop() => count--;

        public readonly bool Peek() => (words[(count - 1) >> 6] & (1UL << ((count - 1) & 63))) != 0;
    }
}
