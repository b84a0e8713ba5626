using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Kuber.Machinery.Trees;

/// <summary>Parses JSON with the rules and the error messages of Go's scanner.</summary>
internal ref struct ApiValueJsonReader(ReadOnlySpan<byte> text, List<string>? duplicates)
{
    private const int CachedNameLength = 32;

    private readonly ReadOnlySpan<byte> text = text;
    private readonly List<string>? duplicates = duplicates;
    private readonly List<object>? path = duplicates is null ? null : [];
    private int position;
    private int depth;

    /// <summary>Reads the one value of the text.</summary>
    public ApiValue ReadDocument()
    {
        SkipSpace();
        var value = ReadValue();
        SkipSpace();
        if (position < text.Length)
        {
            throw Invalid("after top-level value");
        }

        return value;
    }

    private ApiValue ReadValue()
    {
        switch (Peek())
        {
            case (byte)'{':
                return ReadMap();
            case (byte)'[':
                return ReadList();
            case (byte)'"':
                return ReadText();
            case (byte)'t':
                ReadLiteral("true");
                return true;
            case (byte)'f':
                ReadLiteral("false");
                return false;
            case (byte)'n':
                ReadLiteral("null");
                return ApiValue.Null;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumber();
            default:
                throw Invalid("looking for beginning of value");
        }
    }

    private ApiValue ReadMap()
    {
        Enter();
        position++;
        SkipSpace();
        if (Peek() == '}')
        {
            position++;
            depth--;
            return ApiValue.EmptyMap;
        }

        var builder = new ApiValueMap.Builder();
        while (true)
        {
            if (Peek() != '"')
            {
                throw Invalid("looking for beginning of object key string");
            }

            var key = ReadText();
            SkipSpace();
            if (Peek() != ':')
            {
                throw Invalid("after object key");
            }

            position++;
            SkipSpace();
            path?.Add(key);
            if (!builder.Set(key, ReadValue()))
            {
                duplicates?.Add(PathText());
            }

            path?.RemoveAt(path.Count - 1);
            SkipSpace();
            var next = Peek();
            if (next == '}')
            {
                position++;
                depth--;
                return ApiValue.Of(builder.ToMap());
            }

            if (next != ',')
            {
                throw Invalid("after object key:value pair");
            }

            position++;
            SkipSpace();
        }
    }

    private ApiValue ReadList()
    {
        Enter();
        position++;
        SkipSpace();
        if (Peek() == ']')
        {
            position++;
            depth--;
            return ApiValue.EmptyList;
        }

        var items = new List<ApiValue>();
        while (true)
        {
            path?.Add(items.Count);
            items.Add(ReadValue());
            path?.RemoveAt(path.Count - 1);
            SkipSpace();
            var next = Peek();
            if (next == ']')
            {
                position++;
                depth--;
                return ApiValue.Own([.. items]);
            }

            if (next != ',')
            {
                throw Invalid("after array element");
            }

            position++;
            SkipSpace();
        }
    }

    private string ReadText()
    {
        var start = ++position;
        var rest = text[start..];
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0)
        {
            CheckControls(rest);
            position = text.Length;
            throw Ended();
        }

        CheckControls(rest[..end]);
        if (rest[end] == '"')
        {
            position = start + end + 1;
            var plain = rest[..end];
            return plain.Length <= CachedNameLength ? NameCache.Get(plain) : Encoding.UTF8.GetString(plain);
        }

        position = start + end;
        return ReadEscapedText(rest[..end]);
    }

    private string ReadEscapedText(ReadOnlySpan<byte> head)
    {
        var builder = new StringBuilder(Encoding.UTF8.GetString(head));
        while (true)
        {
            var rest = text[position..];
            var end = rest.IndexOfAny((byte)'"', (byte)'\\');
            var plain = end < 0 ? rest : rest[..end];
            CheckControls(plain);
            builder.Append(Encoding.UTF8.GetString(plain));
            position += plain.Length;
            if (Peek() == '"')
            {
                position++;
                return Repaired(builder.ToString());
            }

            position++;
            var escape = Peek();
            switch (escape)
            {
                case (byte)'"' or (byte)'\\' or (byte)'/':
                    builder.Append((char)escape);
                    break;
                case (byte)'b': builder.Append('\b'); break;
                case (byte)'f': builder.Append('\f'); break;
                case (byte)'n': builder.Append('\n'); break;
                case (byte)'r': builder.Append('\r'); break;
                case (byte)'t': builder.Append('\t'); break;
                case (byte)'u':
                    builder.Append(ReadHex());
                    continue;
                default:
                    throw Invalid("in string escape code");
            }

            position++;
        }
    }

    private char ReadHex()
    {
        position++;
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = Peek();
            if (!char.IsAsciiHexDigit((char)digit))
            {
                throw Invalid("in \\u hexadecimal character escape");
            }

            value = (value << 4) | int.Parse([(char)digit], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            position++;
        }

        return (char)value;
    }

    private void ReadLiteral(string word)
    {
        for (var i = 0; i < word.Length; i++, position++)
        {
            if (Peek() != word[i])
            {
                throw Invalid($"in literal {word} (expecting '{word[i]}')");
            }
        }
    }

    private ApiValue ReadNumber()
    {
        var start = position;
        if (text[position] == '-')
        {
            position++;
        }

        var first = Peek();
        if (!char.IsAsciiDigit((char)first))
        {
            throw Invalid("in numeric literal");
        }

        position++;
        if (first != '0')
        {
            SkipDigits();
        }

        var integer = true;
        if (position < text.Length && text[position] == '.')
        {
            integer = false;
            position++;
            NeedDigit("after decimal point in numeric literal");
            SkipDigits();
        }

        if (position < text.Length && text[position] is (byte)'e' or (byte)'E')
        {
            integer = false;
            position++;
            if (Peek() is (byte)'+' or (byte)'-')
            {
                position++;
            }

            NeedDigit("in exponent of numeric literal");
            SkipDigits();
        }

        var number = text[start..position];
        if (integer && Utf8Parser.TryParse(number, out long small, out var used) && used == number.Length)
        {
            return small;
        }

        var value = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(value)
            ? throw new JsonSyntaxException($"json: cannot unmarshal number {Encoding.UTF8.GetString(number)} into Go value of type float64", start)
            : ApiValue.Of(value);
    }

    private readonly void CheckControls(ReadOnlySpan<byte> part)
    {
        var bad = part.IndexOfAnyInRange((byte)0, (byte)0x1F);
        if (bad >= 0)
        {
            throw Invalid(part[bad], "in string literal");
        }
    }

    private void NeedDigit(string context)
    {
        if (!char.IsAsciiDigit((char)Peek()))
        {
            throw Invalid(context);
        }
    }

    private void SkipDigits()
    {
        while (position < text.Length && char.IsAsciiDigit((char)text[position]))
        {
            position++;
        }
    }

    private void SkipSpace()
    {
        while (position < text.Length && text[position] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            position++;
        }
    }

    private readonly byte Peek() => position < text.Length ? text[position] : throw Ended();

    private void Enter()
    {
        if (++depth > ApiValueJson.MaxDepth)
        {
            throw new JsonSyntaxException("exceeded max depth", position);
        }
    }

    private readonly string PathText()
    {
        var builder = new StringBuilder();
        foreach (var part in path!)
        {
            if (part is int i)
            {
                builder.Append(CultureInfo.InvariantCulture, $"[{i}]");
            }
            else
            {
                builder.Append(builder.Length == 0 ? "" : ".").Append((string)part);
            }
        }

        return builder.ToString();
    }

    private readonly JsonSyntaxException Ended() => new("unexpected end of JSON input", position);

    private readonly JsonSyntaxException Invalid(string context) => Invalid(Peek(), context);

    private readonly JsonSyntaxException Invalid(byte found, string context)
    {
        var shown = found switch
        {
            (byte)'\'' => @"'\''",
            (byte)'"' => "'\"'",
            (byte)'\\' => @"'\\'",
            (byte)'\n' => @"'\n'",
            (byte)'\r' => @"'\r'",
            (byte)'\t' => @"'\t'",
            (byte)'\b' => @"'\b'",
            (byte)'\f' => @"'\f'",
            7 => @"'\a'",
            11 => @"'\v'",
            < 0x20 or 0x7F => string.Create(CultureInfo.InvariantCulture, $@"'\x{found:x2}'"),
            >= 0x80 and < 0xA1 or 0xAD => string.Create(CultureInfo.InvariantCulture, $@"'\u{(int)found:x4}'"),
            _ => $"'{(char)found}'",
        };
        return new($"invalid character {shown} {context}", position);
    }

    /// <summary>Half surrogate pairs become U+FFFD, as in Go.</summary>
    private static string Repaired(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
            {
                i++;
                continue;
            }

            return Repaired(string.Concat(value.AsSpan(0, i), "\uFFFD", value.AsSpan(i + 1)));
        }

        return value;
    }
}
