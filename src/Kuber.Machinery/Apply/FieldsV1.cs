using System.Globalization;
using System.Text.Json;
using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>Field sets as <c>managedFields</c> carries them: nested maps, where a field that is in the set itself has a dot.</summary>
public static class FieldsV1
{
    /// <summary>The deepest nesting that is read. Objects are not that deep; what is deeper is no field set of one.</summary>
    private const int MaxDepth = 500;

    /// <summary>The JSON text of a set.</summary>
    public static byte[] ToUtf8(FieldSet set)
    {
        using var encoder = JsonEncoder.Rent();
        Write(encoder, set);
        return encoder.Written.ToArray();
    }

    /// <summary>Reads a set.</summary>
    /// <exception cref="FormatException">The text is no field set.</exception>
    public static FieldSet Parse(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var set = Read(ref reader) ?? FieldSet.Empty;
            return reader.Read() ? throw new FormatException("a field set must be one object") : set;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The latter is what bytes that are no UTF-8 end in.
            throw new FormatException(failure.Message, failure);
        }
    }

    private static void Write(JsonEncoder encoder, FieldSet set)
    {
        encoder.BeginObject();
        if (set is { IsMember: true, HasChildren: true })
        {
            encoder.Raw("\".\":{}"u8);
        }

        foreach (var (element, child) in set.Children.Span)
        {
            encoder.Key(element);
            Write(encoder, child);
        }

        encoder.EndObject();
    }

    /// <summary>Reads what stands at a field; null where nothing does, by which the field itself is meant.</summary>
    private static FieldSet? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("a field set must be an object");
        }

        FieldSet? set = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            set ??= new();
            if (reader.ValueTextEquals("."u8))
            {
                set.IsMember = true;
                reader.Read();
                reader.Skip();
                continue;
            }

            var element = Canonical(reader.ValueIsEscaped ? reader.GetString()! : NameCache.Get(reader.ValueSpan));
            reader.Read();
            set.Add(element, Read(ref reader) ?? FieldSet.Field);
        }

        set?.Order();
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
