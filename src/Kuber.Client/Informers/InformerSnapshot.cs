using System.Collections.Immutable;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;

namespace Kuber.Client.Informers;

/// <summary>
/// One immutable state of an informer's cache. A change shares all it does not touch with the state before it.
/// Everything is ordered by ordinal comparison, so that two processes enumerate in the same order.
/// </summary>
internal sealed record InformerSnapshot<T>(
    long ResourceVersion,
    int Count,
    ImmutableArray<InformerIndex<T>> Definitions,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, T>> Namespaces,
    ImmutableArray<ImmutableSortedDictionary<string, ImmutableSortedDictionary<ObjectKey, T>>> Indexes)
    where T : class, IApiObject
{
    private static readonly ImmutableSortedDictionary<string, T> NoNames = ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<ObjectKey, T> NoKeys = ImmutableSortedDictionary.Create<ObjectKey, T>(ObjectKeyComparer.Instance);

    /// <summary>A cache without objects.</summary>
    public static InformerSnapshot<T> Empty(ImmutableArray<InformerIndex<T>> definitions) => new(
        0,
        0,
        definitions,
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, T>>(StringComparer.Ordinal),
        [.. Enumerable.Repeat(ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<ObjectKey, T>>(StringComparer.Ordinal), definitions.Length)]);

    /// <summary>The object, or null.</summary>
    public T? Get(string ns, string name) =>
        Namespaces.TryGetValue(ns, out var names) && names.TryGetValue(name, out var value) ? value : null;

    /// <summary>The state after an object was added or replaced.</summary>
    public InformerSnapshot<T> Set(T value, long resourceVersion)
    {
        var (ns, name) = (value.Metadata.Namespace, value.Metadata.Name);
        var names = Namespaces.GetValueOrDefault(ns, NoNames);
        names.TryGetValue(name, out var old);
        return new(
            resourceVersion,
            old is null ? Count + 1 : Count,
            Definitions,
            Namespaces.SetItem(ns, names.SetItem(name, value)),
            Reindex(new(ns, name), old, value));
    }

    /// <summary>The state after an object was removed.</summary>
    public InformerSnapshot<T> Remove(string ns, string name, long resourceVersion)
    {
        if (!Namespaces.TryGetValue(ns, out var names) || !names.TryGetValue(name, out var old))
        {
            return this with { ResourceVersion = resourceVersion };
        }

        var left = names.Remove(name);
        return new(
            resourceVersion,
            Count - 1,
            Definitions,
            left.IsEmpty ? Namespaces.Remove(ns) : Namespaces.SetItem(ns, left),
            Reindex(new(ns, name), old, null));
    }

    private ImmutableArray<ImmutableSortedDictionary<string, ImmutableSortedDictionary<ObjectKey, T>>> Reindex(ObjectKey key, T? old, T? value)
    {
        if (Definitions.IsEmpty)
        {
            return Indexes;
        }

        var result = Indexes.ToBuilder();
        for (var i = 0; i < result.Count; i++)
        {
            var index = result[i];
            if (old is not null)
            {
                foreach (var entry in Definitions[i].Keys(old))
                {
                    if (index.TryGetValue(entry, out var objects))
                    {
                        objects = objects.Remove(key);
                        index = objects.IsEmpty ? index.Remove(entry) : index.SetItem(entry, objects);
                    }
                }
            }

            if (value is not null)
            {
                foreach (var entry in Definitions[i].Keys(value))
                {
                    index = index.SetItem(entry, index.GetValueOrDefault(entry, NoKeys).SetItem(key, value));
                }
            }

            result[i] = index;
        }

        return result.MoveToImmutable();
    }
}
