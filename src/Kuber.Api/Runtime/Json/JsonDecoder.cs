using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>
/// Reads one JSON text forward, for the generated readers. Names are case-sensitive; <c>null</c> reads as the zero value.
/// It keeps no path: faults and issues remember offsets, and <see cref="JsonDiagnosis"/> finds the path when one is needed.
/// </summary>
public ref partial struct JsonDecoder
{
    /// <summary>How deep API messages may be nested in each other.</summary>
    private const int MaxMessageDepth = 300;

    private readonly ReadOnlySpan<byte> data;
    private readonly JsonDecodeIssues? issues;
    private ReadOnlySpan<byte> name;
    private int position;
    private int nameOffset;
    private int depth;
    private bool first;

    /// <summary>A decoder at the start of a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="issues">Takes in what a strict reader refuses; null to ignore it.</param>
    public JsonDecoder(ReadOnlySpan<byte> utf8, JsonDecodeIssues? issues)
    {
        data = utf8;
        this.issues = issues;
    }

    /// <summary>The name that <see cref="NextName"/> found.</summary>
    public readonly ReadOnlySpan<byte> Name => name;

    /// <summary>Enters an object.</summary>
    public void BeginObject()
    {
        if (Peek() != '{')
        {
            WrongType();
        }

        if (++depth > MaxMessageDepth)
        {
            throw new JsonFault(JsonFaultKind.Value, position, "exceeded max depth");
        }

        position++;
        first = true;
    }

    /// <summary>Moves to the next name of the object and behind its colon; false at the end of the object, which it leaves.</summary>
    public bool NextName()
    {
        var c = Peek();
        if (c == '}')
        {
            position++;
            depth--;
            first = false;
            return false;
        }

        if (!first)
        {
            if (c != ',')
            {
                Syntax();
            }

            position++;
            c = Peek();
        }

        first = false;
        if (c != '"')
        {
            Syntax();
        }

        nameOffset = position;
        var start = position + 1;
        var plain = JsonText.PlainLength(data[start..]);
        if (plain < 0)
        {
            Syntax();
        }

        if (data[start + plain] == '"')
        {
            name = data.Slice(start, plain);
            position = start + plain + 1;
        }
        else
        {
            SkipValue();
            name = Encoding.UTF8.GetBytes(JsonText.Unescape(data[start..(position - 1)]));
        }

        if (position < data.Length && data[position] == ':')
        {
            position++;
            return true;
        }

        if (Peek() != ':')
        {
            Syntax();
        }

        position++;
        return true;
    }

    /// <summary>Enters an array.</summary>
    public void BeginArray()
    {
        if (Peek() != '[')
        {
            WrongType();
        }

        position++;
        first = true;
    }

    /// <summary>Moves to the next item of the array; false at its end, which it leaves.</summary>
    public bool NextItem()
    {
        var c = Peek();
        if (c == ']')
        {
            position++;
            first = false;
            return false;
        }

        if (!first)
        {
            if (c != ',')
            {
                Syntax();
            }

            position++;
            if (Peek() == ']')
            {
                Syntax();
            }
        }

        first = false;
        return true;
    }

    /// <summary>Takes a <c>null</c>, if that comes next.</summary>
    public bool TryReadNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        if (!data[position..].StartsWith("null"u8))
        {
            Syntax();
        }

        position += 4;
        return true;
    }

    /// <summary>Marks a field of a message as seen; a second time is an issue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Once(ref ulong seen, ulong field)
    {
        if ((seen & field) != 0)
        {
            Duplicate(nameOffset);
        }

        seen |= field;
    }

    /// <summary>Notes the field that <see cref="NextName"/> found as unknown and skips its value.</summary>
    public void UnknownField()
    {
        issues?.Add(nameOffset, duplicate: false);
        SkipValue();
    }

    /// <summary>Reads the <c>kind</c> of a message that is a kind.</summary>
    public void ReadKind()
    {
        var value = ReadString();
        if (depth == 1 && issues is not null)
        {
            issues.Kind = value;
        }
    }

    /// <summary>Reads the <c>apiVersion</c> of a message that is a kind.</summary>
    public void ReadApiVersion()
    {
        var value = ReadString();
        if (depth == 1 && issues is not null)
        {
            issues.ApiVersion = value;
        }
    }

    /// <summary>The JSON text of the next value, as it stands.</summary>
    public ReadOnlySpan<byte> ReadRawSpan()
    {
        Peek();
        var start = position;
        SkipValue();
        return data[start..position];
    }

    /// <summary>Skips a value of any type.</summary>
    public void SkipValue()
    {
        var start = position;
        if (JsonSyntax.Value(data, ref position) is { } bad)
        {
            throw new JsonFault(JsonFaultKind.Syntax, start, bad);
        }
    }

    /// <summary>Checks that nothing but white space is left.</summary>
    public void End()
    {
        SkipSpace();
        if (position < data.Length)
        {
            Syntax();
        }
    }

    /// <summary>Whether the next value is a string, number, true or false, object or array: its first character. At the end of the text: 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte Peek()
    {
        if (position < data.Length)
        {
            var c = data[position];
            if (c > ' ')
            {
                return c;
            }
        }

        SkipSpace();
        return position < data.Length ? data[position] : (byte)0;
    }

    internal readonly void Duplicate(int offset) => issues?.Add(offset, duplicate: true);

    /// <summary>The next value is not of the type that is needed.</summary>
    [DoesNotReturn]
    internal readonly void WrongType(bool withNumber = false)
    {
        var c = position < data.Length ? data[position] : (byte)0;
        var found = c switch
        {
            (byte)'"' => "string",
            (byte)'{' => "object",
            (byte)'[' => "array",
            (byte)'t' or (byte)'f' => "bool",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => withNumber ? "number " + NumberText() : "number",
            _ => null,
        };
        throw new JsonFault(found is null ? JsonFaultKind.Syntax : JsonFaultKind.Type, position, found ?? "");
    }

    [DoesNotReturn]
    internal readonly void Syntax() => throw new JsonFault(JsonFaultKind.Syntax, position, "");

    /// <summary>The next value is of none of the types of a union.</summary>
    [DoesNotReturn]
    internal readonly void BadUnion(string message) => BadValue(position, message);

    [DoesNotReturn]
    internal static void BadValue(int offset, string message) => throw new JsonFault(JsonFaultKind.Value, offset, message);

    private readonly string NumberText()
    {
        var end = position;
        while (end < data.Length && (char.IsAsciiLetterOrDigit((char)data[end]) || data[end] is (byte)'.' or (byte)'+' or (byte)'-'))
        {
            end++;
        }

        return Encoding.ASCII.GetString(data[position..end]);
    }

    private void SkipSpace()
    {
        while (position < data.Length && data[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }
    }
}
