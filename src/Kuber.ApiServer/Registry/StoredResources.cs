using System.Collections.Frozen;
using Kuber.Api.Registry;

namespace Kuber.ApiServer.Registry;

/// <summary>Which resource a key in the store is of, and where a resource's keys begin: for those who work on the store's own keys.</summary>
public static class StoredResources
{
    private static readonly FrozenDictionary<string, string> ResourceByPrefix = BuiltInResources.All
        .Select(resource => (Prefix: StoragePrefixes.Of(resource), resource.Group, resource.Plural))
        .Where(resource => resource.Prefix.Length > 0)
        // Of a kind that is served in two versions or groups, the first is the one stored.
        .DistinctBy(resource => resource.Prefix)
        .ToFrozenDictionary(resource => resource.Prefix, resource => Qualified(resource.Group, resource.Plural), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> PrefixByResource = ResourceByPrefix.ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>The resource of a key, such as <c>secrets</c> or <c>widgets.example.com</c>; null where the key is of none.</summary>
    public static string? Of(string key)
    {
        if (!key.StartsWith(StoragePrefixes.Root, StringComparison.Ordinal))
        {
            return null;
        }

        // Custom resources and few others have two segments: /registry/GROUP/PLURAL/.
        var lookup = ResourceByPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        var first = key.IndexOf('/', StoragePrefixes.Root.Length) + 1;
        if (first == 0)
        {
            return null;
        }

        if (lookup.TryGetValue(key.AsSpan(0, first), out var resource))
        {
            return resource;
        }

        var second = key.IndexOf('/', first) + 1;
        if (second == 0)
        {
            return null;
        }

        return lookup.TryGetValue(key.AsSpan(0, second), out resource) ? resource : Qualified(key[StoragePrefixes.Root.Length..(first - 1)], key[first..(second - 1)]);
    }

    /// <summary>The start of the keys of a resource such as <c>secrets</c>; null for a pattern such as <c>*.apps</c>.</summary>
    public static string? PrefixOf(string resource)
    {
        if (PrefixByResource.TryGetValue(resource, out var prefix))
        {
            return prefix;
        }

        var dot = resource.IndexOf('.', StringComparison.Ordinal);
        return dot <= 0 || resource.StartsWith('*') ? null : $"{StoragePrefixes.Root}{resource[(dot + 1)..]}/{resource[..dot]}/";
    }

    private static string Qualified(string group, string plural) => group.Length == 0 ? plural : plural + "." + group;
}
