namespace Kuber.Api.Runtime;

/// <summary>Lists and maps.</summary>
public ref partial struct JsonDecoder
{
    /// <summary>A list; <c>null</c> is the nil list.</summary>
    public ApiList<T> ReadList<T, TCodec>()
        where TCodec : struct, IValueCodec<T>
    {
        if (Peek() == 'n' && TryReadNull())
        {
            return default;
        }

        BeginArray();
        var items = default(ArrayBuilder<T>);
        while (NextItem())
        {
            items.Add(TCodec.ReadJson(ref this));
        }

        return new(items.ToArray());
    }

    /// <summary>A map; <c>null</c> is the nil map.</summary>
    public ApiMap<TValue> ReadMap<TValue, TCodec>()
        where TCodec : struct, IValueCodec<TValue>
    {
        if (Peek() == 'n' && TryReadNull())
        {
            return default;
        }

        BeginObject();
        var entries = default(ArrayBuilder<KeyValuePair<string, TValue>>);
        var offsets = issues is null ? null : new List<int>();
        while (NextName())
        {
            offsets?.Add(nameOffset);
            var key = StringCache.Get(name);
            entries.Add(new(key, TCodec.ReadJson(ref this)));
        }

        var array = entries.ToArray();
        if (!MapEntries.Normalize(ref array, out var duplicates) && offsets is not null)
        {
            foreach (var index in duplicates)
            {
                Duplicate(offsets[index]);
            }
        }

        return new(array);
    }
}
