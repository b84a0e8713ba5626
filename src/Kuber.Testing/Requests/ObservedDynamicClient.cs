using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Interception;
using Kuber.Client;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.Testing.Requests;

/// <summary>The metadata client of an <see cref="ObservedClient"/>.</summary>
internal sealed class ObservedDynamicClient(IDynamicClient inner, ObservedCalls calls, string user, string program) : IDynamicClient
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<DiscoveredResource>> DiscoverAsync(CancellationToken cancellationToken) => inner.DiscoverAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<PartialObjectMetadata> GetMetadataAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("get", resource, ns, name), () => inner.GetMetadataAsync(resource, ns, name, cancellationToken), null, cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectList<PartialObjectMetadata>> ListMetadataAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("list", resource, ns), () => inner.ListMetadataAsync(resource, ns, options, cancellationToken), null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<PartialObjectMetadata>> WatchMetadataAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken) =>
        calls.WatchAsync(Facts("watch", resource, ns), end => inner.WatchMetadataAsync(resource, ns, options, end), cancellationToken);

    /// <inheritdoc/>
    public Task<DynamicObject> GetAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("get", resource, ns, name), () => inner.GetAsync(resource, ns, name, cancellationToken), null, cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectList<DynamicObject>> ListAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("list", resource, ns), () => inner.ListAsync(resource, ns, options, cancellationToken), null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<DynamicObject>> WatchAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken) =>
        calls.WatchAsync(Facts("watch", resource, ns), end => inner.WatchAsync(resource, ns, options, end), cancellationToken);

    /// <inheritdoc/>
    public Task<DynamicObject> CreateAsync(GroupVersionResource resource, DynamicObject value, CreateOptions options, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("create", resource, value.Metadata.Namespace), () => inner.CreateAsync(resource, value, options, cancellationToken), value.ToJson, cancellationToken);

    /// <inheritdoc/>
    public Task<DynamicObject> UpdateAsync(GroupVersionResource resource, DynamicObject value, string subresource, UpdateOptions options, CancellationToken cancellationToken) =>
        calls.RunAsync(
            Facts("update", resource, value.Metadata.Namespace, value.Metadata.Name, subresource),
            () => inner.UpdateAsync(resource, value, subresource, options, cancellationToken),
            value.ToJson,
            cancellationToken);

    /// <inheritdoc/>
    public Task<DynamicObject> PatchObjectAsync(
        GroupVersionResource resource, string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken) =>
        calls.RunAsync(
            Facts("patch", resource, ns, name, subresource),
            () => inner.PatchObjectAsync(resource, ns, name, subresource, patch, options, cancellationToken),
            () => patch.Body.ToArray(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<PartialObjectMetadata> PatchAsync(GroupVersionResource resource, string ns, string name, Patch patch, PatchOptions options, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("patch", resource, ns, name), () => inner.PatchAsync(resource, ns, name, patch, options, cancellationToken), () => patch.Body.ToArray(), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(GroupVersionResource resource, string ns, string name, DeleteOptions options, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("delete", resource, ns, name), () => inner.DeleteAsync(resource, ns, name, options, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCollectionAsync(GroupVersionResource resource, string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("deletecollection", resource, ns), () => inner.DeleteCollectionAsync(resource, ns, options, listOptions, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<Scale> GetScaleAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        calls.RunAsync(Facts("get", resource, ns, name, "scale"), () => inner.GetScaleAsync(resource, ns, name, cancellationToken), null, cancellationToken);

    /// <inheritdoc/>
    public Task<Scale> UpdateScaleAsync(GroupVersionResource resource, Scale scale, UpdateOptions options, CancellationToken cancellationToken) =>
        calls.RunAsync(
            Facts("update", resource, scale.Metadata.Namespace, scale.Metadata.Name, "scale"),
            () => inner.UpdateScaleAsync(resource, scale, options, cancellationToken),
            () => ApiCodec.EncodeJson(scale),
            cancellationToken);

    private RequestFacts Facts(string verb, GroupVersionResource resource, string ns, string name = "", string subresource = "") => new()
    {
        Verb = verb,
        Group = resource.Group,
        Version = resource.Version,
        Resource = resource.Resource,
        Subresource = subresource,
        Namespace = ns,
        Name = name,
        User = user,
        Client = program,
    };
}
