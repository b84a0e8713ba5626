using Kuber.Client;

namespace Kuber.Controllers.GarbageCollection;

/// <summary>The resource of a kind; versions of a group are one.</summary>
internal sealed class ResourceMap
{
    /// <summary>Knows nothing.</summary>
    public static readonly ResourceMap Empty = new([]);

    private readonly Dictionary<(string Group, string Kind), DiscoveredResource> byKind = [];

    public ResourceMap(IReadOnlyList<DiscoveredResource> resources)
    {
        All = resources;
        foreach (var resource in resources)
        {
            byKind.TryAdd((resource.Resource.Group, resource.Kind), resource);
        }
    }

    public IReadOnlyList<DiscoveredResource> All { get; }

    /// <summary>The resource of a kind, or null where the server does not offer it.</summary>
    public DiscoveredResource? Find(string apiVersion, string kind) => byKind.GetValueOrDefault((GroupOf(apiVersion), kind));

    public static string GroupOf(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : apiVersion[..slash];
    }
}
