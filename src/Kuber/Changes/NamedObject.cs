using Kuber.Client;

namespace Kuber.Changes;

/// <summary>An object of a cluster, as the command line names it.</summary>
/// <param name="Resource">What it is.</param>
/// <param name="Namespace">Its namespace; empty where it has none.</param>
/// <param name="Name">Its name.</param>
internal sealed record NamedObject(DiscoveredResource Resource, string Namespace, string Name)
{
    /// <summary>The path of the resource's objects.</summary>
    public string CollectionPath
    {
        get
        {
            var (group, version) = (Resource.Resource.Group, Resource.Resource.Version);
            var path = group.Length == 0 ? "/api/" + version : $"/apis/{group}/{version}";
            return (Namespace.Length > 0 ? $"{path}/namespaces/{Uri.EscapeDataString(Namespace)}" : path) + "/" + Resource.Resource.Resource;
        }
    }

    /// <summary>The path of the object.</summary>
    public string Path => CollectionPath + "/" + Uri.EscapeDataString(Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Resource.Resource.Resource}{(Resource.Resource.Group.Length > 0 ? "." + Resource.Resource.Group : "")}/{Name}";
}
