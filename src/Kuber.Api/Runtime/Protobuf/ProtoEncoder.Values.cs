namespace Kuber.Api.Runtime;

/// <summary>API value types, lists and maps.</summary>
public sealed partial class ProtoEncoder
{
    /// <summary>Writes true or false.</summary>
    public void Bool(bool value) => Varint(value ? 1 : 0);

    /// <summary>Writes bytes.</summary>
    public void Bytes(ByteString value)
    {
        Raw(value.Span);
        Varint(value.Length);
    }

    /// <summary>Writes a quantity: a message with its text in field 1.</summary>
    public void Quantity(Quantity value)
    {
        var end = Position;
        Span<byte> text = stackalloc byte[Runtime.Quantity.MaxLength];
        var length = value.WriteTo(text);
        Raw(text[..length]);
        Varint(length);
        Tag(10);
        Length(end);
    }

    /// <summary>Writes a message of a type (field 1), a number (2) and a text (3).</summary>
    public void IntOrString(IntOrString value)
    {
        var end = Position;
        String(value.StringValue);
        Tag(26);
        Varint(value.IntValue);
        Tag(16);
        Varint(value.IsString ? 1 : 0);
        Tag(8);
        Length(end);
    }

    /// <summary>Writes a message of seconds (field 1) and nanoseconds (2).</summary>
    public void Time(Time value)
    {
        var end = Position;
        Varint(0);
        Tag(16);
        Varint(value.UnixSeconds);
        Tag(8);
        Length(end);
    }

    /// <summary>Writes a message of seconds (field 1) and nanoseconds (2).</summary>
    public void MicroTime(MicroTime value)
    {
        var end = Position;
        var (seconds, micros) = Math.DivRem(value.UnixMicroseconds, 1_000_000);
        if (micros < 0)
        {
            seconds--;
            micros += 1_000_000;
        }

        Varint(micros * 1000);
        Tag(16);
        Varint(seconds);
        Tag(8);
        Length(end);
    }

    /// <summary>Writes a message of nanoseconds (field 1).</summary>
    public void Duration(Duration value)
    {
        var end = Position;
        Varint(value.Nanoseconds);
        Tag(8);
        Length(end);
    }

    /// <summary>Writes a message with the JSON text in field 1.</summary>
    public void RawJson(RawJson value)
    {
        var end = Position;
        if (value.Span.Length > 0)
        {
            Raw(value.Span);
            Varint(value.Span.Length);
            Tag(10);
        }

        Length(end);
    }

    /// <summary>Writes the items of a repeated field with their tags, the last one first.</summary>
    public void List<T, TCodec>(uint tag, ApiList<T> value)
        where TCodec : struct, IValueCodec<T>
    {
        var items = value.AsSpan();
        for (var i = items.Length - 1; i >= 0; i--)
        {
            TCodec.WriteProto(this, items[i]);
            Tag(tag);
        }
    }

    /// <summary>Writes the entries of a map with their tags, the last one first.</summary>
    public void Map<TValue, TCodec>(uint tag, ApiMap<TValue> value)
        where TCodec : struct, IValueCodec<TValue>
    {
        var entries = value.AsSpan();
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            var end = Position;
            TCodec.WriteProto(this, entries[i].Value);
            Tag(16 | (uint)TCodec.WireType);
            String(entries[i].Key);
            Tag(10);
            Length(end);
            Tag(tag);
        }
    }
}
