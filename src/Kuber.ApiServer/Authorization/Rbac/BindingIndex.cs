using System.Collections.Immutable;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>
/// The bindings of a cache by their subjects. Follows the cache change by change; readers see an immutable state and never
/// wait. A binding counts from the moment its write is answered.
/// </summary>
internal sealed class BindingIndex
{
    private static readonly ImmutableDictionary<SubjectKey, ImmutableArray<RoleGrant>> Nothing = ImmutableDictionary<SubjectKey, ImmutableArray<RoleGrant>>.Empty;

    private volatile ImmutableDictionary<SubjectKey, ImmutableArray<RoleGrant>> grants = Nothing;

    /// <summary>Follows a cache of bindings.</summary>
    public BindingIndex(ResourceCache cache)
    {
        cache.Loaded += Load;
        cache.Changed += Follow;
    }

    /// <summary>What a subject is given.</summary>
    public ImmutableArray<RoleGrant> Of(SubjectKey subject) => grants.TryGetValue(subject, out var found) ? found : [];

    private void Load(CacheTree tree)
    {
        var builder = Nothing.ToBuilder();
        foreach (var item in tree.Range("", ""))
        {
            Add(builder, item);
        }

        grants = builder.ToImmutable();
    }

    private void Follow(CacheEvent change)
    {
        var builder = grants.ToBuilder();
        if (change.Previous is { } previous)
        {
            Remove(builder, previous);
        }

        if (change.Current is { } current)
        {
            Add(builder, current);
        }

        grants = builder.ToImmutable();
    }

    private static void Add(ImmutableDictionary<SubjectKey, ImmutableArray<RoleGrant>>.Builder builder, CacheItem item)
    {
        foreach (var grant in RoleGrant.Of(item.Value))
        {
            if (SubjectKey.Of(grant.Subject, grant.Namespace) is { } key)
            {
                builder[key] = builder.TryGetValue(key, out var others) ? others.Add(grant) : [grant];
            }
        }
    }

    private static void Remove(ImmutableDictionary<SubjectKey, ImmutableArray<RoleGrant>>.Builder builder, CacheItem item)
    {
        foreach (var grant in RoleGrant.Of(item.Value))
        {
            if (SubjectKey.Of(grant.Subject, grant.Namespace) is not { } key || !builder.TryGetValue(key, out var known))
            {
                continue;
            }

            var rest = known.RemoveAll(g => g.Binding == grant.Binding);
            if (rest.IsEmpty)
            {
                builder.Remove(key);
            }
            else
            {
                builder[key] = rest;
            }
        }
    }
}
