using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Meta.V1;
using Kuber.Machinery.Patches;

namespace Kuber.Client;

/// <summary>Works on metadata of resources that are known only at run time, built-in or custom.</summary>
public interface IDynamicClient
{
    /// <summary>The resources that the server offers, one entry for each preferred version, with their verbs.</summary>
    Task<IReadOnlyList<DiscoveredResource>> DiscoverAsync(CancellationToken cancellationToken);

    /// <summary>Reads an object's metadata.</summary>
    Task<PartialObjectMetadata> GetMetadataAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken);

    /// <summary>Lists metadata; an empty <paramref name="ns"/> means all namespaces.</summary>
    Task<ObjectList<PartialObjectMetadata>> ListMetadataAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken);

    /// <summary>Watches metadata; an empty <paramref name="ns"/> means all namespaces.</summary>
    IAsyncEnumerable<WatchEvent<PartialObjectMetadata>> WatchMetadataAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken);

    /// <summary>Patches an object.</summary>
    Task<PartialObjectMetadata> PatchAsync(GroupVersionResource resource, string ns, string name, Patch patch, PatchOptions options, CancellationToken cancellationToken);

    /// <summary>Deletes an object.</summary>
    Task DeleteAsync(GroupVersionResource resource, string ns, string name, DeleteOptions options, CancellationToken cancellationToken);

    /// <summary>Deletes all objects that match.</summary>
    Task DeleteCollectionAsync(GroupVersionResource resource, string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken);

    /// <summary>Reads how many replicas an object has and shall have; for every resource with a <c>scale</c> subresource.</summary>
    Task<Scale> GetScaleAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken);

    /// <summary>Changes how many replicas an object shall have.</summary>
    Task<Scale> UpdateScaleAsync(GroupVersionResource resource, Scale scale, UpdateOptions options, CancellationToken cancellationToken);
}
