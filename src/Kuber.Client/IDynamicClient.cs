using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Meta.V1;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.Client;

/// <summary>Works on resources that are known only at run time, built-in or custom: on their metadata alone, or on whole objects.</summary>
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

    /// <summary>Reads an object.</summary>
    Task<DynamicObject> GetAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken);

    /// <summary>Lists objects; an empty <paramref name="ns"/> means all namespaces.</summary>
    Task<ObjectList<DynamicObject>> ListAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken);

    /// <summary>Watches objects; an empty <paramref name="ns"/> means all namespaces.</summary>
    IAsyncEnumerable<WatchEvent<DynamicObject>> WatchAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken);

    /// <summary>Creates an object in the namespace that its metadata names.</summary>
    Task<DynamicObject> CreateAsync(GroupVersionResource resource, DynamicObject value, CreateOptions options, CancellationToken cancellationToken);

    /// <summary>Replaces an object, or its subresource such as <c>status</c>; an empty <paramref name="subresource"/> means the object itself.</summary>
    Task<DynamicObject> UpdateAsync(GroupVersionResource resource, DynamicObject value, string subresource, UpdateOptions options, CancellationToken cancellationToken);

    /// <summary>Patches an object or its subresource, and answers with the whole object.</summary>
    Task<DynamicObject> PatchObjectAsync(GroupVersionResource resource, string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken);

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
