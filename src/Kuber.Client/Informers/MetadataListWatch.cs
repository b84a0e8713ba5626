using Kuber.Api.Meta.V1;

namespace Kuber.Client.Informers;

/// <summary>The metadata of all objects of a resource that is known only at run time.</summary>
public sealed class MetadataListWatch(IDynamicClient client, GroupVersionResource resource) : IListWatch<PartialObjectMetadata>
{
    /// <inheritdoc/>
    public Task<ObjectList<PartialObjectMetadata>> ListAsync(ListOptions options, CancellationToken cancellationToken) =>
        client.ListMetadataAsync(resource, "", options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<PartialObjectMetadata>> WatchAsync(ListOptions options, CancellationToken cancellationToken) =>
        client.WatchMetadataAsync(resource, "", options, cancellationToken);
}
