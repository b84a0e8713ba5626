using System.Collections.Immutable;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// The resources that the server serves, with their caches. Built-in resources are there from the start; custom ones come
/// and go with their definitions. Readers see an immutable state.
/// </summary>
internal sealed class ResourceSet(StoreFollower follower)
{
    private volatile State state = new([], ImmutableDictionary<(string, string, string), ServedResource>.Empty, ImmutableDictionary<string, ResourceCache>.Empty);

    /// <summary>The resources in discovery order.</summary>
    public ImmutableArray<ServedResource> All => state.All;

    /// <summary>A number that grows with every change of the set.</summary>
    public int Generation { get; private set; }

    /// <summary>The resource of a path, or null.</summary>
    public ServedResource? Find(string group, string version, string plural) => state.ByPath.GetValueOrDefault((group, version, plural));

    /// <summary>The resource of a kind, or null.</summary>
    public ServedResource? FindKind(Kuber.Api.Meta.V1.GroupVersionKind kind)
    {
        foreach (var resource in state.All)
        {
            if (resource.Kind == kind.Kind && resource.Group == kind.Group && resource.Version == kind.Version)
            {
                return resource;
            }
        }

        return null;
    }

    /// <summary>The cache of a resource; shared by its versions.</summary>
    public ResourceCache Cache(ServedResource resource) => state.Caches[resource.StorePrefix];

    /// <summary>The cache of the storage version of a built-in resource.</summary>
    public ResourceCache Cache(string group, string plural) =>
        Cache(All.First(r => r.Group == group && r.Plural == plural && r.IsStorageVersion));

    /// <summary>Adds a resource; its cache is filled when the follower loads or joins it.</summary>
    public ResourceCache? Add(ServedResource resource)
    {
        var caches = state.Caches;
        ResourceCache? cache = null;
        if (resource.IsStored && resource.IsStorageVersion)
        {
            cache = follower.Add(resource);
            caches = caches.SetItem(resource.StorePrefix, cache);
        }

        state = new(state.All.Add(resource), state.ByPath.SetItem((resource.Group, resource.Version, resource.Plural), resource), caches);
        Generation++;
        return cache;
    }

    /// <summary>Removes a resource in all its versions.</summary>
    public void Remove(string group, string plural)
    {
        var gone = state.All.Where(r => r.Group == group && r.Plural == plural).ToList();
        foreach (var resource in gone)
        {
            if (resource.IsStorageVersion && state.Caches.TryGetValue(resource.StorePrefix, out var cache))
            {
                follower.Drop(cache);
            }
        }

        state = new(
            state.All.RemoveRange(gone),
            state.ByPath.RemoveRange(gone.Select(r => (r.Group, r.Version, r.Plural))),
            state.Caches.RemoveRange(gone.Select(r => r.StorePrefix)));
        Generation++;
    }

    private sealed record State(
        ImmutableArray<ServedResource> All,
        ImmutableDictionary<(string Group, string Version, string Plural), ServedResource> ByPath,
        ImmutableDictionary<string, ResourceCache> Caches);
}
