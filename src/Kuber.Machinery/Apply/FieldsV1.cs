using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>Field sets as <c>managedFields</c> carries them: nested maps, where a field that is in the set itself has a dot.</summary>
public static class FieldsV1
{
    /// <summary>The deepest nesting that is read. Objects are not that deep; what is deeper is no field set of one.</summary>
    private const int MaxDepth = 500;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    /// <summary>The JSON text of a set.</summary>
    public static byte[] ToUtf8(FieldSet set)
    {
        var writer = buffer ??= new(4096);
        writer.ResetWrittenCount();
        Write(writer, set);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a set.</summary>
    /// <exception cref="FormatException">The text is no field set.</exception>
    public static FieldSet Parse(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var set = Read(ref reader);
            return reader.Read() ? throw new FormatException("a field set must be one object") : set;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The latter is what bytes that are no UTF-8 end in.
            throw new FormatException(failure.Message, failure);
        }
    }

    private static void Write(ArrayBufferWriter<byte> writer, FieldSet set)
    {
        if (!set.HasChildren)
        {
            writer.Write("{}"u8);
            return;
        }

        writer.Write("{"u8);
        var separate = set.IsMember;
        if (separate)
        {
            writer.Write("\".\":{}"u8);
        }

        foreach (var (element, child) in set.Children.Span)
        {
            if (separate)
            {
                writer.Write(","u8);
            }

            separate = true;
            ApiValueJsonWriter.WriteText(writer, element);
            writer.Write(":"u8);
            Write(writer, child);
        }

        writer.Write("}"u8);
    }

    private static FieldSet Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("a field set must be an object");
        }

        FieldSet set = new();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("."u8))
            {
                set.IsMember = true;
                reader.Read();
                reader.Skip();
                continue;
            }

            var element = Canonical(reader.ValueIsEscaped ? reader.GetString()! : NameCache.Get(reader.ValueSpan));
            reader.Read();
            var child = Read(ref reader);
            child.IsMember |= !child.HasChildren;
            set.Add(element, child);
        }

        set.RemoveDuplicates();
        return set;
    }

    /// <summary>A path element as this server writes it, so that equal ones are equal texts.</summary>
    private static string Canonical(string element)
    {
        if (element.Length < 2 || element[1] != ':')
        {
            throw new FormatException("missing colon: " + element);
        }

        return element[0] switch
        {
            'f' => element,
            'i' when int.TryParse(element.AsSpan(2), CultureInfo.InvariantCulture, out _) => element,
            'k' or 'v' => IsPlain(element.AsSpan(2)) ? element : element[..2] + ApiValueJson.ToText(ParseValue(element[2..])),
            _ => throw new FormatException("unknown key prefix: " + element[0]),
        };
    }

    /// <summary>Whether a value is certainly in its one form: a text, or one key with a text, of characters that nothing escapes.</summary>
    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        if (value is ['{', .. var inner, '}'])
        {
            var colon = inner.IndexOf(':');
            return colon > 0 && IsPlainText(inner[..colon]) && IsPlainText(inner[(colon + 1)..]);
        }

        return IsPlainText(value);
    }

    private static bool IsPlainText(ReadOnlySpan<char> text)
    {
        if (text is not ['"', .. var inner, '"'])
        {
            return false;
        }

        foreach (var c in inner)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '/' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static ApiValue ParseValue(string text)
    {
        try
        {
            return ApiValueJson.Parse(text);
        }
        catch (JsonSyntaxException failure)
        {
            throw new FormatException(failure.Message, failure);
        }
    }
}
