using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;
using Kuber.Simulation.Cluster;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Network;

/// <summary>The client of resources that are known only at run time, over the simulated network.</summary>
internal sealed class SimulatedDynamicClient(SimulatedNetwork network, SimulatedProcess process, SimulatedServer server, string user) : IDynamicClient
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<DiscoveredResource>> DiscoverAsync(CancellationToken cancellationToken) =>
        CallAsync("discover", "", "", "", static (client, token) => client.DiscoverAsync(token), cancellationToken);

    /// <inheritdoc/>
    public Task<PartialObjectMetadata> GetMetadataAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        CallAsync("get", resource.Resource, ns, name, (client, token) => client.GetMetadataAsync(resource, ns, name, token), cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectList<PartialObjectMetadata>> ListMetadataAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken) =>
        CallAsync("list", resource.Resource, ns, "", (client, token) => client.ListMetadataAsync(resource, ns, options, token), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<PartialObjectMetadata>> WatchMetadataAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken)
    {
        var pipe = new WatchPipe<PartialObjectMetadata>(network, process, new("watch", resource.Resource, ns, ""), server.History.CheckOf(process, resource, ns, options));
        return pipe.ReadAsync(server, (now, token) => now.Client(user).Dynamic.WatchMetadataAsync(resource, ns, options, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DynamicObject> GetAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        CallAsync("get", resource.Resource, ns, name, (client, token) => client.GetAsync(resource, ns, name, token), cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectList<DynamicObject>> ListAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken) =>
        CallAsync("list", resource.Resource, ns, "", (client, token) => client.ListAsync(resource, ns, options, token), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<DynamicObject>> WatchAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken)
    {
        var pipe = new WatchPipe<DynamicObject>(network, process, new("watch", resource.Resource, ns, ""), server.History.CheckOf(process, resource, ns, options));
        return pipe.ReadAsync(server, (now, token) => now.Client(user).Dynamic.WatchAsync(resource, ns, options, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DynamicObject> CreateAsync(GroupVersionResource resource, DynamicObject value, CreateOptions options, CancellationToken cancellationToken) =>
        CallAsync("create", resource.Resource, value.Metadata.Namespace, value.Metadata.Name, (client, token) => client.CreateAsync(resource, value, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<DynamicObject> UpdateAsync(GroupVersionResource resource, DynamicObject value, string subresource, UpdateOptions options, CancellationToken cancellationToken) =>
        CallAsync("update", resource.Resource, value.Metadata.Namespace, value.Metadata.Name, (client, token) => client.UpdateAsync(resource, value, subresource, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<DynamicObject> PatchObjectAsync(
        GroupVersionResource resource, string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken) =>
        CallAsync("patch", resource.Resource, ns, name, (client, token) => client.PatchObjectAsync(resource, ns, name, subresource, patch, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<PartialObjectMetadata> PatchAsync(GroupVersionResource resource, string ns, string name, Patch patch, PatchOptions options, CancellationToken cancellationToken) =>
        CallAsync("patch", resource.Resource, ns, name, (client, token) => client.PatchAsync(resource, ns, name, patch, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(GroupVersionResource resource, string ns, string name, DeleteOptions options, CancellationToken cancellationToken) =>
        CallAsync("delete", resource.Resource, ns, name, async (client, token) => { await client.DeleteAsync(resource, ns, name, options, token); return true; }, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCollectionAsync(GroupVersionResource resource, string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken) =>
        CallAsync("deletecollection", resource.Resource, ns, "", async (client, token) => { await client.DeleteCollectionAsync(resource, ns, options, listOptions, token); return true; }, cancellationToken);

    /// <inheritdoc/>
    public Task<Scale> GetScaleAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        CallAsync("getscale", resource.Resource, ns, name, (client, token) => client.GetScaleAsync(resource, ns, name, token), cancellationToken);

    /// <inheritdoc/>
    public Task<Scale> UpdateScaleAsync(GroupVersionResource resource, Scale scale, UpdateOptions options, CancellationToken cancellationToken) =>
        CallAsync("scale", resource.Resource, scale.Metadata.Namespace, scale.Metadata.Name, (client, token) => client.UpdateScaleAsync(resource, scale, options, token), cancellationToken);

    private Task<TResult> CallAsync<TResult>(string verb, string kind, string ns, string name, Func<IDynamicClient, CancellationToken, Task<TResult>> call, CancellationToken cancellationToken) =>
        network.CallAsync(process, server, new(verb, kind, ns, name), (now, token) => call(now.Client(user).Dynamic, token), cancellationToken);
}
