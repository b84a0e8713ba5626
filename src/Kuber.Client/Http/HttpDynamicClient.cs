using System.Runtime.CompilerServices;
using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.Client.Http;

/// <summary>Works over HTTP. For metadata alone the server sends PartialObjectMetadata; whole objects travel in JSON.</summary>
internal sealed class HttpDynamicClient(HttpTransport transport) : IDynamicClient
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<DiscoveredResource>> DiscoverAsync(CancellationToken cancellationToken)
    {
        var found = new List<DiscoveredResource>();
        await AddAsync(found, "/api/v1", "", "v1", cancellationToken);
        var groups = (await GetAsync("/apis", MediaTypes.Json, cancellationToken)).Decode<APIGroupList>();
        for (var i = 0; i < groups.Groups.Count; i++)
        {
            var group = groups.Groups[i];
            var version = group.PreferredVersion.Version;
            try
            {
                await AddAsync(found, "/apis/" + group.Name + "/" + version, group.Name, version, cancellationToken);
            }
            catch (StatusException exception) when (exception.Code is 404 or 503)
            {
                // The server behind an aggregated group is away; the others count all the same.
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public async Task<PartialObjectMetadata> GetMetadataAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        (await GetAsync(ResourcePath.Of(resource, ns, name), MediaTypes.AcceptedMetadata, cancellationToken)).Decode<PartialObjectMetadata>();

    /// <inheritdoc/>
    public async Task<ObjectList<PartialObjectMetadata>> ListMetadataAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken) =>
        (await GetAsync(ResourcePath.Of(resource, ns) + QueryText.Of(options, watch: false), MediaTypes.AcceptedMetadataList, cancellationToken))
        .DecodeList<PartialObjectMetadata>();

    /// <inheritdoc/>
    public async IAsyncEnumerable<WatchEvent<PartialObjectMetadata>> WatchMetadataAsync(
        GroupVersionResource resource, string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await transport.OpenAsync(
            ResourcePath.Of(resource, ns) + QueryText.Of(options, watch: true), MediaTypes.AcceptedMetadata, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var change in WatchReader.ReadAsync<PartialObjectMetadata>(stream, HttpTransport.IsProtobuf(response), cancellationToken))
        {
            yield return change;
        }
    }

    /// <inheritdoc/>
    public async Task<DynamicObject> GetAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        Object(await GetAsync(ResourcePath.Of(resource, ns, name), MediaTypes.Json, cancellationToken));

    /// <inheritdoc/>
    public async Task<ObjectList<DynamicObject>> ListAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken)
    {
        var list = ApiValueJson.Parse((await GetAsync(ResourcePath.Of(resource, ns) + QueryText.Of(options, watch: false), MediaTypes.Json, cancellationToken)).Body);
        var (version, kind) = (list["apiVersion"], list["kind"].Text ?? "");
        var itemKind = kind.EndsWith("List", StringComparison.Ordinal) ? kind[..^4] : kind;
        List<DynamicObject> items = [];
        foreach (var item in list["items"].Items)
        {
            // Items of built-in kinds travel without kind and version.
            items.Add(DynamicObject.Of(item.Has("kind") ? item : item.With("apiVersion", version).With("kind", itemKind)));
        }

        var meta = ApiCodec.DecodeJson<ListMeta>(ApiValueJson.ToUtf8(list["metadata"]));
        return new(items, meta.ResourceVersion, meta.Continue, meta.RemainingItemCount);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<WatchEvent<DynamicObject>> WatchAsync(
        GroupVersionResource resource, string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await transport.OpenAsync(ResourcePath.Of(resource, ns) + QueryText.Of(options, watch: true), MediaTypes.Json, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var change in WatchReader.ReadDynamicAsync(stream, cancellationToken))
        {
            yield return change;
        }
    }

    /// <inheritdoc/>
    public async Task<DynamicObject> CreateAsync(GroupVersionResource resource, DynamicObject value, CreateOptions options, CancellationToken cancellationToken) =>
        Object(await SendAsync(HttpMethod.Post, ResourcePath.Of(resource, value.Metadata.Namespace) + QueryText.Of(options), value.ToJson(), MediaTypes.Json, cancellationToken));

    /// <inheritdoc/>
    public async Task<DynamicObject> UpdateAsync(GroupVersionResource resource, DynamicObject value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
    {
        var path = ResourcePath.Of(resource, value.Metadata.Namespace, value.Metadata.Name, subresource) + QueryText.Of(options);
        return Object(await SendAsync(HttpMethod.Put, path, value.ToJson(), MediaTypes.Json, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<DynamicObject> PatchObjectAsync(
        GroupVersionResource resource, string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
    {
        var path = ResourcePath.Of(resource, ns, name, subresource) + QueryText.Of(options);
        return Object(await SendAsync(HttpMethod.Patch, path, patch.Body.ToArray(), PatchMediaTypes.Of(patch.Type), cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<PartialObjectMetadata> PatchAsync(
        GroupVersionResource resource, string ns, string name, Patch patch, PatchOptions options, CancellationToken cancellationToken) =>
        (await transport.SendAsync(
            HttpMethod.Patch,
            ResourcePath.Of(resource, ns, name) + QueryText.Of(options),
            MediaTypes.AcceptedMetadata,
            patch.Body.ToArray(),
            PatchMediaTypes.Of(patch.Type),
            cancellationToken)).Decode<PartialObjectMetadata>();

    /// <inheritdoc/>
    public Task DeleteAsync(GroupVersionResource resource, string ns, string name, DeleteOptions options, CancellationToken cancellationToken) =>
        transport.SendAsync(HttpMethod.Delete, ResourcePath.Of(resource, ns, name), options, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCollectionAsync(
        GroupVersionResource resource, string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken) =>
        transport.SendAsync(HttpMethod.Delete, ResourcePath.Of(resource, ns) + QueryText.Of(listOptions, watch: false), options, cancellationToken);

    /// <inheritdoc/>
    public async Task<Scale> GetScaleAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        (await GetAsync(ResourcePath.Of(resource, ns, name, "scale"), MediaTypes.Accepted, cancellationToken)).Decode<Scale>();

    /// <inheritdoc/>
    public async Task<Scale> UpdateScaleAsync(GroupVersionResource resource, Scale scale, UpdateOptions options, CancellationToken cancellationToken)
    {
        var path = ResourcePath.Of(resource, scale.Metadata.Namespace, scale.Metadata.Name, "scale") + QueryText.Of(options);
        return (await transport.SendAsync(HttpMethod.Put, path, scale, cancellationToken)).Decode<Scale>();
    }

    private async Task AddAsync(List<DiscoveredResource> found, string path, string group, string version, CancellationToken cancellationToken)
    {
        var list = (await GetAsync(path, MediaTypes.Json, cancellationToken)).Decode<APIResourceList>();
        foreach (var resource in list.Resources)
        {
            if (!resource.Name.Contains('/', StringComparison.Ordinal))
            {
                found.Add(new(new() { Group = group, Version = version, Resource = resource.Name }, resource.Kind, resource.Namespaced, resource.Verbs));
            }
        }
    }

    private static DynamicObject Object(ApiResponse answer) => DynamicObject.Of(ApiValueJson.Parse(answer.Body));

    private Task<ApiResponse> SendAsync(HttpMethod method, string path, byte[] body, string type, CancellationToken cancellationToken) =>
        transport.SendAsync(method, path, MediaTypes.Json, body, type, cancellationToken);

    private Task<ApiResponse> GetAsync(string path, string accept, CancellationToken cancellationToken) =>
        transport.SendAsync(HttpMethod.Get, path, accept, null, "", cancellationToken);
}
