using System.Runtime.CompilerServices;
using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.CustomResources.Serving;
using Kuber.ApiServer.Registry;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.InProcess;

/// <summary>The client of the same process for resources that are known only at run time.</summary>
internal sealed class InProcessDynamicClient(ApiServerCore core, UserInfo user, string fieldManager) : IDynamicClient
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<DiscoveredResource>> DiscoverAsync(CancellationToken cancellationToken)
    {
        var seen = new HashSet<(string, string)>();
        IReadOnlyList<DiscoveredResource> found =
        [
            .. core.Resources.All
                .Where(r => seen.Add((r.Group, r.Plural)))
                .Select(r => new DiscoveredResource(new() { Group = r.Group, Version = r.Version, Resource = r.Plural }, r.Kind, r.Namespaced, r.Verbs)),
        ];
        return Task.FromResult(found);
    }

    /// <inheritdoc/>
    public async Task<PartialObjectMetadata> GetMetadataAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken)
    {
        var item = await core.Operations.GetAsync(Context("get", resource, ns, name, cancellationToken), "");
        return Partial(item.Value.Metadata);
    }

    /// <inheritdoc/>
    public async Task<ObjectList<PartialObjectMetadata>> ListMetadataAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken)
    {
        var list = await core.Operations.ListAsync(Context("list", resource, ns, "", cancellationToken), options);
        var meta = list.Meta;
        return new(list.Items.Select(i => Partial(i.Value.Metadata)).ToList(), meta.ResourceVersion, meta.Continue, meta.RemainingItemCount);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<WatchEvent<PartialObjectMetadata>> WatchMetadataAsync(
        GroupVersionResource resource, string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var context = Context("watch", resource, ns, "", cancellationToken);
        await foreach (var note in InProcessWatch.NotesAsync(core, context, options, cancellationToken))
        {
            yield return new(InProcessWatch.TypeOf(note.Type), Partial(note.Item?.Value.Metadata ?? InProcessWatch.BookmarkMeta(note)));
        }
    }

    /// <inheritdoc/>
    public async Task<DynamicObject> GetAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken)
    {
        var context = Context("get", resource, ns, name, cancellationToken);
        return Object(context, await core.Operations.GetAsync(context, ""));
    }

    /// <inheritdoc/>
    public async Task<ObjectList<DynamicObject>> ListAsync(GroupVersionResource resource, string ns, ListOptions options, CancellationToken cancellationToken)
    {
        var context = Context("list", resource, ns, "", cancellationToken);
        var list = await core.Operations.ListAsync(context, options);
        var meta = list.Meta;
        return new(list.Items.Select(i => Object(context, i)).ToList(), meta.ResourceVersion, meta.Continue, meta.RemainingItemCount);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<WatchEvent<DynamicObject>> WatchAsync(
        GroupVersionResource resource, string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var context = Context("watch", resource, ns, "", cancellationToken);
        await foreach (var note in InProcessWatch.NotesAsync(core, context, options, cancellationToken))
        {
            yield return new(
                InProcessWatch.TypeOf(note.Type),
                note.Item is { } item ? Object(context, item) : new(context.Resource.GroupVersionKind, InProcessWatch.BookmarkMeta(note), ApiValue.EmptyMap));
        }
    }

    /// <inheritdoc/>
    public async Task<DynamicObject> CreateAsync(GroupVersionResource resource, DynamicObject value, CreateOptions options, CancellationToken cancellationToken)
    {
        var context = Context("create", resource, value.Metadata.Namespace, "", cancellationToken, options.DryRun, options.FieldManager);
        return Object(context, await core.Operations.CreateAsync(context, Body(context, value)));
    }

    /// <inheritdoc/>
    public async Task<DynamicObject> UpdateAsync(GroupVersionResource resource, DynamicObject value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
    {
        var context = Context("update", resource, value.Metadata.Namespace, value.Metadata.Name, cancellationToken, options.DryRun, options.FieldManager, subresource: subresource);
        return Object(context, (await core.Operations.UpdateAsync(context, Body(context, value))).Item);
    }

    /// <inheritdoc/>
    public async Task<DynamicObject> PatchObjectAsync(
        GroupVersionResource resource, string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
    {
        var context = Context("patch", resource, ns, name, cancellationToken, options.DryRun, options.FieldManager, options.Force == true, subresource);
        if (patch.Type == PatchType.StrategicMerge && !context.Resource.TakesStrategicPatches)
        {
            throw StatusErrors.UnsupportedMediaType("application/json-patch+json", "application/merge-patch+json", "application/apply-patch+yaml");
        }

        return Object(context, (await core.Operations.PatchAsync(context, patch)).Item);
    }

    /// <inheritdoc/>
    public async Task<PartialObjectMetadata> PatchAsync(
        GroupVersionResource resource, string ns, string name, Patch patch, PatchOptions options, CancellationToken cancellationToken)
    {
        var context = Context("patch", resource, ns, name, cancellationToken, options.DryRun, options.FieldManager, options.Force == true);
        return Partial((await core.Operations.PatchAsync(context, patch)).Item.Value.Metadata);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(GroupVersionResource resource, string ns, string name, DeleteOptions options, CancellationToken cancellationToken) =>
        core.Operations.DeleteAsync(Context("delete", resource, ns, name, cancellationToken, options.DryRun), options);

    /// <inheritdoc/>
    public Task DeleteCollectionAsync(
        GroupVersionResource resource, string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken) =>
        core.Operations.DeleteCollectionAsync(Context("deletecollection", resource, ns, "", cancellationToken, options.DryRun), options, listOptions);

    /// <inheritdoc/>
    public async Task<Scale> GetScaleAsync(GroupVersionResource resource, string ns, string name, CancellationToken cancellationToken) =>
        (Scale)(await core.Operations.GetAsync(Context("get", resource, ns, name, cancellationToken, subresource: "scale"), "")).Value;

    /// <inheritdoc/>
    public async Task<Scale> UpdateScaleAsync(GroupVersionResource resource, Scale scale, UpdateOptions options, CancellationToken cancellationToken)
    {
        var context = Context("update", resource, scale.Metadata.Namespace, scale.Metadata.Name, cancellationToken, options.DryRun, options.FieldManager, subresource: "scale");
        return (Scale)(await core.Operations.UpdateAsync(context, scale)).Item.Value;
    }

    /// <summary>The object in the kind of the request; the very one of the cache, where that is a tree already.</summary>
    private DynamicObject Object(RequestContext context, CacheItem item)
    {
        var kind = core.Subresources.Kind(context);
        var value = kind == context.Resource ? kind.FromStorage(item.Value) : item.Value;
        return value as DynamicObject ?? DynamicObject.Of(kind.Tree(value));
    }

    private IApiObject Body(RequestContext context, DynamicObject value)
    {
        var kind = core.Subresources.Kind(context);
        if (value.ApiVersion != kind.ApiVersion || value.Kind != kind.Kind)
        {
            throw StatusErrors.BadRequest($"the object is a {value.Kind} of {value.ApiVersion}, not a {kind.Kind} of {kind.ApiVersion}");
        }

        return kind is CustomResource custom ? custom.FromTree(value.ToTree()) : kind.DecodeJson(value.ToJson(), null);
    }

    private static PartialObjectMetadata Partial(ObjectMeta metadata) => new() { Metadata = metadata };

    private RequestContext Context(
        string verb, GroupVersionResource gvr, string ns, string name, CancellationToken cancellationToken, ApiList<string> dryRun = default, string manager = "", bool force = false, string subresource = "")
    {
        var resource = core.Resources.Find(gvr.Group, gvr.Version, gvr.Resource) ?? throw StatusErrors.PathNotFound();
        return new()
        {
            User = user,
            Verb = verb,
            Resource = resource,
            Subresource = resource.Subresource(subresource)?.Name ?? (subresource.Length == 0 ? "" : throw StatusErrors.PathNotFound()),
            Namespace = resource.Namespaced ? ns : "",
            Name = name,
            DryRun = !dryRun.IsEmpty,
            FieldManager = manager.Length > 0 ? manager : fieldManager,
            FieldManagerOption = manager,
            FieldValidation = "Ignore",
            Force = force,
            Clock = core.Options.Clock,
            Cancellation = cancellationToken,
        };
    }
}
