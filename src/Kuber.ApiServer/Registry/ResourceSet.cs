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

    /// <summary>Whether a group is one of the server's own, in any version.</summary>
    public bool IsBuiltIn(string group)
    {
        foreach (var resource in state.All)
        {
            if (resource.Group == group && !resource.IsCustom)
            {
                return true;
            }
        }

        return false;
    }

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

    /// <summary>Adds a resource before the follower loads; its cache is filled by that.</summary>
    public void Add(ServedResource resource)
    {
        var caches = state.Caches;
        if (resource.IsStored && resource.IsStorageVersion)
        {
            caches = caches.SetItem(resource.StorePrefix, follower.Add(resource));
        }

        Change(state.All.Add(resource), state.ByPath.SetItem((resource.Group, resource.Version, resource.Plural), resource), caches);
    }

    /// <summary>
    /// Adds a resource that others may already have used, in all its versions, or puts new versions in the place of the old
    /// ones, with a new cache. Readers see either all of the old or all of the new. Watchers of the old ones are closed.
    /// </summary>
    /// <param name="versions">The versions of one resource; exactly one is that of the store.</param>
    /// <param name="order">The order among resources that come and go.</param>
    /// <param name="cancellationToken">Gives up; the resource may then be there or not.</param>
    public async Task ReplaceAsync(IReadOnlyList<ServedResource> versions, IComparer<ServedResource> order, CancellationToken cancellationToken)
    {
        var stored = versions.Single(static v => v.IsStorageVersion);
        await follower.JoinAsync(
            stored,
            cache =>
            {
                var (group, plural) = (stored.Group, stored.Plural);
                var kept = state.All.Where(r => r.Group != group || r.Plural != plural).ToList();
                var served = versions.Where(static v => v.IsServed).ToList();
                Change(
                    [.. kept.Where(static r => !r.IsCustom), .. kept.Where(static r => r.IsCustom).Concat(served).Order(order)],
                    state.ByPath.RemoveRange(state.All.Except(kept).Select(static r => (r.Group, r.Version, r.Plural))).SetItems(served.Select(static r => KeyValuePair.Create((r.Group, r.Version, r.Plural), r))),
                    state.Caches.SetItem(stored.StorePrefix, cache));
            },
            cancellationToken);
    }

    /// <summary>Removes a resource in all its versions, and closes its watchers.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="plural">The plural name.</param>
    /// <param name="prefix">The prefix of its keys in the store.</param>
    public void Remove(string group, string plural, string prefix)
    {
        var gone = state.All.Where(r => r.Group == group && r.Plural == plural).ToList();
        if (state.Caches.TryGetValue(prefix, out var cache))
        {
            follower.Drop(cache);
        }

        Change(state.All.RemoveRange(gone), state.ByPath.RemoveRange(gone.Select(static r => (r.Group, r.Version, r.Plural))), state.Caches.Remove(prefix));
    }

    private void Change(ImmutableArray<ServedResource> all, ImmutableDictionary<(string, string, string), ServedResource> byPath, ImmutableDictionary<string, ResourceCache> caches)
    {
        state = new(all, byPath, caches);
        Generation++;
    }

    private sealed record State(
        ImmutableArray<ServedResource> All,
        ImmutableDictionary<(string Group, string Version, string Plural), ServedResource> ByPath,
        ImmutableDictionary<string, ResourceCache> Caches);
}
