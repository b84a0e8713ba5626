namespace Kuber.Api.Runtime;

/// <summary>Scalars, API value types, lists and maps.</summary>
public ref partial struct ProtoDecoder
{
    /// <summary>A string.</summary>
    public string ReadString() => StringCache.Get(ReadSpan());

    /// <summary>A whole number of 32 bits.</summary>
    public int ReadInt32() => (int)ReadVarint();

    /// <summary>A whole number of 64 bits.</summary>
    public long ReadInt64() => (long)ReadVarint();

    /// <summary>True or false.</summary>
    public bool ReadBool() => ReadVarint() != 0;

    /// <summary>Bytes.</summary>
    public ByteString ReadBytes() => new(ReadSpan().ToArray());

    /// <summary>A quantity: a message with its text in field 1.</summary>
    public Quantity ReadQuantity()
    {
        var text = ReadText();
        if (text.Length == 0)
        {
            return default;
        }

        if (!Quantity.TryParse(text, out var value))
        {
            Fail(Quantity.ParseError(text));
        }

        return value;
    }

    /// <summary>A message of a type (field 1), a number (2) and a text (3).</summary>
    public IntOrString ReadIntOrString()
    {
        var outer = Enter();
        long type = 0;
        var number = 0;
        var text = "";
        while (NextTag(out var tag))
        {
            switch (tag)
            {
                case 8: type = ReadInt64(); break;
                case 16: number = ReadInt32(); break;
                case 26: text = ReadString(); break;
                default: Skip(tag); break;
            }
        }

        Leave(outer);
        return type == 1 ? new(text) : new(number);
    }

    /// <summary>A message of seconds (field 1) and nanoseconds (2); null where it is empty.</summary>
    public Time? ReadTime() => ReadTimestamp(out var seconds, out _) ? new Time(Math.Clamp(seconds, MinSeconds, MaxSeconds)) : null;

    /// <summary>A message of seconds (field 1) and nanoseconds (2), cut to microseconds; null where it is empty.</summary>
    public MicroTime? ReadMicroTime() => ReadTimestamp(out var seconds, out var nanos)
        ? new MicroTime((Math.Clamp(seconds, MinSeconds, MaxSeconds) * 1_000_000) + Math.Clamp(nanos / 1000, 0, 999_999))
        : null;

    /// <summary>A message of nanoseconds (field 1).</summary>
    public Duration ReadDuration()
    {
        var outer = Enter();
        long value = 0;
        while (NextTag(out var tag))
        {
            if (tag == 8)
            {
                value = ReadInt64();
            }
            else
            {
                Skip(tag);
            }
        }

        Leave(outer);
        return new(value);
    }

    /// <summary>A message with the JSON text in field 1.</summary>
    public RawJson ReadRawJson()
    {
        var outer = Enter();
        byte[]? value = null;
        while (NextTag(out var tag))
        {
            if (tag == 10)
            {
                value = ReadSpan().ToArray();
                if (!isTrusted && value.Length > 0 && JsonSyntax.Check(value) is { } problem)
                {
                    Fail(problem);
                }
            }
            else
            {
                Skip(tag);
            }
        }

        Leave(outer);
        return new(value is { Length: 0 } ? null : value);
    }

    /// <summary>The items of a repeated field, as far as they stand together, added to those that came before.</summary>
    /// <param name="before">The items so far.</param>
    /// <param name="tag">The tag, which was read already.</param>
    public ApiList<T> ReadList<T, TCodec>(ApiList<T> before, uint tag)
        where TCodec : struct, IValueCodec<T>
    {
        if (TCodec.WireType != 2 && (tag & 7) == 2)
        {
            return ReadPacked<T, TCodec>(before);
        }

        var items = default(ArrayBuilder<T>);
        foreach (var item in before.AsSpan())
        {
            items.Add(item);
        }

        do
        {
            items.Add(TCodec.ReadProto(ref this));
        }
        while (Follows(tag));
        return new(items.ToArray());
    }

    /// <summary>The entries of a map, as far as they stand together, added to those that came before.</summary>
    /// <param name="before">The entries so far.</param>
    /// <param name="tag">The tag, which was read already.</param>
    public ApiMap<TValue> ReadMap<TValue, TCodec>(ApiMap<TValue> before, uint tag)
        where TCodec : struct, IValueCodec<TValue>
    {
        var entries = default(ArrayBuilder<KeyValuePair<string, TValue>>);
        foreach (var entry in before.AsSpan())
        {
            entries.Add(entry);
        }

        do
        {
            var outer = Enter();
            var key = "";
            var value = TCodec.Zero;
            while (NextTag(out var part))
            {
                if (part == 10)
                {
                    key = ReadString();
                }
                else if (part == (16 | (uint)TCodec.WireType))
                {
                    value = TCodec.ReadProto(ref this);
                }
                else
                {
                    Skip(part);
                }
            }

            Leave(outer);
            entries.Add(new(key, value));
        }
        while (Follows(tag));
        var array = entries.ToArray();
        MapEntries.Normalize(ref array, out _);
        return new(array);
    }

    private static long MinSeconds => -62_135_596_800;

    private static long MaxSeconds => 253_402_300_799;

    private ApiList<T> ReadPacked<T, TCodec>(ApiList<T> before)
        where TCodec : struct, IValueCodec<T>
    {
        var items = default(ArrayBuilder<T>);
        foreach (var item in before.AsSpan())
        {
            items.Add(item);
        }

        var outer = Enter();
        while (position < limit)
        {
            items.Add(TCodec.ReadProto(ref this));
        }

        Leave(outer);
        return new(items.ToArray());
    }

    private bool Follows(uint tag)
    {
        if (position >= limit)
        {
            return false;
        }

        var start = position;
        if (NextTag(out var next) && next == tag)
        {
            return true;
        }

        position = start;
        return false;
    }

    private string ReadText()
    {
        var outer = Enter();
        var value = "";
        while (NextTag(out var tag))
        {
            if (tag == 10)
            {
                value = ReadString();
            }
            else
            {
                Skip(tag);
            }
        }

        Leave(outer);
        return value;
    }

    private bool ReadTimestamp(out long seconds, out int nanos)
    {
        seconds = 0;
        nanos = 0;
        var any = false;
        var outer = Enter();
        while (NextTag(out var tag))
        {
            any = true;
            switch (tag)
            {
                case 8: seconds = ReadInt64(); break;
                case 16: nanos = ReadInt32(); break;
                default: Skip(tag); break;
            }
        }

        Leave(outer);
        return any;
    }
}
