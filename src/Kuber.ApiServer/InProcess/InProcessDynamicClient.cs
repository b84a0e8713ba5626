using System.Runtime.CompilerServices;
using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Registry;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.InProcess;

/// <summary>The metadata client of the same process.</summary>
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
