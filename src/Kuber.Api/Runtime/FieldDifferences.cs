namespace Kuber.Api.Runtime;

/// <summary>
/// Takes what differs between two versions of a message while generated code walks both, without encoding them. Fields are named
/// in the notation of FieldsV1 (KEP-555); a field counts as there when JSON carries it.
/// </summary>
public abstract class FieldDifferences
{
    /// <summary>A field that is one value has come, gone or changed.</summary>
    public void Leaf(string element, bool had, bool has)
    {
        Enter(element);
        Mark(had, has);
        Leave();
    }

    /// <summary>A message that is compared field by field.</summary>
    public void Message<T>(string element, T? old, T? value, bool had, bool has)
        where T : class, IApiMessage<T>
    {
        if ((!had && !has) || (had == has && ReferenceEquals(old, value)))
        {
            return;
        }

        Enter(element);
        T.CompareFields(old, value, this);
        LeaveAs(had, has);
    }

    /// <summary>A list of items with keys, compared item by item; items with equal keys are one field.</summary>
    /// <param name="element">The field.</param>
    /// <param name="old">The old list.</param>
    /// <param name="value">The new list.</param>
    /// <param name="had">Whether the field was there.</param>
    /// <param name="has">Whether the field is there.</param>
    /// <param name="key">The identity of an item; null for an item without one, which is left out.</param>
    /// <param name="compare">Compares two items; null where an item is one value.</param>
    public void Items<T>(string element, ApiList<T> old, ApiList<T> value, bool had, bool has, Func<T, string?> key, Action<T?, T?, FieldDifferences>? compare)
        where T : class
    {
        if ((!had && !has) || (had == has && old.IsSame(value)))
        {
            return;
        }

        if (had && has && old.IsEmpty && value.IsEmpty)
        {
            // Both are empty, so that they are looked at as one value: null or not.
            if (old.IsNil != value.IsNil)
            {
                Leaf(element, true, true);
            }

            return;
        }

        Enter(element);
        KeyedItems<T> before = new(old, key);
        KeyedItems<T> after = new(value, key);
        for (var i = 0; i < value.Count; i++)
        {
            if (!after.IsFirst(i))
            {
                continue;
            }

            var name = after.Key(i)!;
            var at = before.Find(name);
            var was = at < 0 ? null : old[at];
            if (!after.IsRepeated(i) && (at < 0 || !before.IsRepeated(at)))
            {
                Item(name, was, value[i], compare);
            }
            else if (was is null || !before.All(at).SequenceEqual(after.All(i)))
            {
                // Which of the items with the same keys is meant nobody can tell: they are one field.
                Leaf(name, was is not null, true);
            }
        }

        for (var i = 0; i < old.Count; i++)
        {
            if (before.IsFirst(i) && after.Find(before.Key(i)!) < 0)
            {
                Item(before.Key(i)!, old[i], null, before.IsRepeated(i) ? null : compare);
            }
        }

        LeaveAs(had, has);
    }

    /// <summary>A set of values.</summary>
    public void Set<T>(string element, ApiList<T> old, ApiList<T> value, bool had, bool has, Func<T, string> name)
    {
        if ((!had && !has) || (had == has && old.IsSame(value)))
        {
            return;
        }

        if (had && has && old.IsEmpty && value.IsEmpty)
        {
            // Both are empty, so that they are looked at as one value: null or not.
            if (old.IsNil != value.IsNil)
            {
                Leaf(element, true, true);
            }

            return;
        }

        Enter(element);
        var before = old.CountBy(name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var after = value.CountBy(name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var (item, count) in after)
        {
            if (before.GetValueOrDefault(item) != count)
            {
                Leaf(item, before.ContainsKey(item), true);
            }
        }

        foreach (var item in before.Keys)
        {
            if (!after.ContainsKey(item))
            {
                Leaf(item, true, false);
            }
        }

        LeaveAs(had, has);
    }

    /// <summary>A map, compared key by key.</summary>
    /// <param name="element">The field.</param>
    /// <param name="old">The old map.</param>
    /// <param name="value">The new map.</param>
    /// <param name="had">Whether the field was there.</param>
    /// <param name="has">Whether the field is there.</param>
    /// <param name="compare">Compares the values of a key; null where they are one value each.</param>
    public void Entries<T>(string element, ApiMap<T> old, ApiMap<T> value, bool had, bool has, Action<T?, T?, FieldDifferences>? compare)
    {
        if ((!had && !has) || (had == has && old.IsSame(value)))
        {
            return;
        }

        if (had && has && old.IsEmpty && value.IsEmpty)
        {
            // Both are empty, so that they are looked at as one value: null or not.
            if (old.IsNil != value.IsNil)
            {
                Leaf(element, true, true);
            }

            return;
        }

        Enter(element);
        var before = old.AsSpan();
        var after = value.AsSpan();
        var (b, a) = (0, 0);
        while (b < before.Length || a < after.Length)
        {
            // Both are sorted by key.
            var order = b == before.Length ? 1 : a == after.Length ? -1 : string.CompareOrdinal(before[b].Key, after[a].Key);
            var (was, now) = (order <= 0 ? before[b] : default, order >= 0 ? after[a] : default);
            var (hadKey, hasKey) = (order <= 0, order >= 0);
            b += hadKey ? 1 : 0;
            a += hasKey ? 1 : 0;
            if (hadKey && hasKey && Same(was.Value, now.Value))
            {
                continue;
            }

            Enter("f:" + (hasKey ? now.Key : was.Key));
            compare?.Invoke(was.Value, now.Value, this);
            if (compare is null || hadKey != hasKey)
            {
                Mark(hadKey, hasKey);
            }

            Leave();
        }

        LeaveAs(had, has);
    }

    /// <summary>Whether two values look the same in JSON.</summary>
    public static bool Same<T>(T old, T value) => typeof(T) == typeof(Quantity)
        ? Same((Quantity)(object)old!, (Quantity)(object)value!)
        : EqualityComparer<T>.Default.Equals(old, value);

    /// <summary>Whether two lists look the same in JSON, which tells null from a list without items.</summary>
    public static bool Same<T>(ApiList<T> old, ApiList<T> value) => old.IsNil == value.IsNil && old.Equals(value);

    /// <summary>Whether two maps look the same in JSON, which tells null from a map without entries.</summary>
    public static bool Same<T>(ApiMap<T> old, ApiMap<T> value) => old.IsNil == value.IsNil && old.Equals(value);

    /// <summary>Whether two amounts look the same in JSON: equal ones may be written in another form.</summary>
    public static bool Same(Quantity old, Quantity value) => old.Equals(value) && old.ToString() == value.ToString();

    /// <summary>Whether two amounts look the same in JSON: equal ones may be written in another form.</summary>
    public static bool Same(Quantity? old, Quantity? value) => old is { } was && value is { } now ? Same(was, now) : old is null && value is null;

    /// <summary>Goes down to a field or item.</summary>
    protected abstract void Enter(string element);

    /// <summary>Goes back up.</summary>
    protected abstract void Leave();

    /// <summary>The field or item where the walk stands has come (<paramref name="has"/> alone), gone (<paramref name="had"/> alone) or changed (both).</summary>
    protected abstract void Mark(bool had, bool has);

    private void Item<T>(string name, T? old, T? value, Action<T?, T?, FieldDifferences>? compare)
        where T : class
    {
        if (ReferenceEquals(old, value) || (compare is null && old is not null && old.Equals(value)))
        {
            return;
        }

        Enter(name);
        compare?.Invoke(old, value, this);
        if (compare is null || old is null || value is null)
        {
            Mark(old is not null, value is not null);
        }

        Leave();
    }

    private void LeaveAs(bool had, bool has)
    {
        if (had != has)
        {
            Mark(had, has);
        }

        Leave();
    }
}
