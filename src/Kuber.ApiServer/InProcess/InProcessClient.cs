using System.Runtime.CompilerServices;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.InProcess;

/// <summary>
/// The client of the same process: it hands over the cache's own immutable objects, without serialising, and runs the same
/// authorisation and admission as a request over HTTP.
/// </summary>
internal sealed class InProcessClient(ApiServerCore core, UserInfo user, string fieldManager) : IApiClient
{
    /// <summary>See <see cref="RequestContext.SkipsWebhooks"/>.</summary>
    public bool SkipsWebhooks { get; init; }

    /// <inheritdoc/>
    public IDynamicClient Dynamic => field ??= new InProcessDynamicClient(core, user, fieldManager);

    /// <inheritdoc/>
    public async Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var context = Context<T>("get", ns, name, cancellationToken);
        return Typed<T>(context, await core.Operations.GetAsync(context, ""));
    }

    /// <inheritdoc/>
    public async Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var context = Context<T>("list", ns, "", cancellationToken);
        var list = await core.Operations.ListAsync(context, options);
        var meta = list.Meta;
        return new(list.Items.Select(i => Typed<T>(context, i)).ToList(), meta.ResourceVersion, meta.Continue, meta.RemainingItemCount);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var context = Context<T>("watch", ns, "", cancellationToken);
        await foreach (var note in InProcessWatch.NotesAsync(core, context, options, cancellationToken))
        {
            yield return note.Item is { } item
                ? new(InProcessWatch.TypeOf(note.Type), Typed<T>(context, item))
                : new(WatchEventType.Bookmark, (T)T.Empty.WithMetadata(InProcessWatch.BookmarkMeta(note)));
        }
    }

    /// <inheritdoc/>
    public async Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var context = Context<T>("create", value.Metadata.Namespace, "", cancellationToken, dryRun: options.DryRun, manager: options.FieldManager);
        return context.Resource.IsStored
            ? Typed<T>(context, await core.Operations.CreateAsync(context, value))
            : await core.Operations.PostAsync(context, value) as T ?? value;
    }

    /// <inheritdoc/>
    public async Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var context = Context<T>("update", value.Metadata.Namespace, value.Metadata.Name, cancellationToken, subresource, options.DryRun, options.FieldManager);
        return Typed<T>(context, (await core.Operations.UpdateAsync(context, value)).Item);
    }

    /// <inheritdoc/>
    public async Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var context = Context<T>("patch", ns, name, cancellationToken, subresource, options.DryRun, options.FieldManager, options.Force == true);
        return Typed<T>(context, (await core.Operations.PatchAsync(context, patch)).Item);
    }

    /// <inheritdoc/>
    public Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        core.Operations.DeleteAsync(Context<T>("delete", ns, name, cancellationToken, dryRun: options.DryRun), options);

    /// <inheritdoc/>
    public Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        core.Operations.DeleteCollectionAsync(Context<T>("deletecollection", ns, "", cancellationToken, dryRun: options.DryRun), options, listOptions);

    /// <inheritdoc/>
    public async Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut>
    {
        var context = Context<TParent>("create", ns, name, cancellationToken, subresource);
        return (TOut)await core.Operations.PostAsync(context, body);
    }

    private static T Typed<T>(RequestContext context, CacheItem item) => (T)context.Resource.FromStorage(item.Value);

    private RequestContext Context<T>(
        string verb, string ns, string name, CancellationToken cancellationToken, string subresource = "", ApiList<string> dryRun = default, string manager = "", bool force = false)
        where T : class, IApiMessage<T>
    {
        var gvk = T.TypeGroupVersionKind ?? throw new InvalidOperationException($"{typeof(T).Name} is not a kind");
        var resource = core.Resources.FindKind(gvk) ?? throw StatusErrors.PathNotFound();
        return new()
        {
            User = user,
            Verb = verb,
            Resource = resource,
            Subresource = subresource,
            Namespace = resource.Namespaced ? ns : "",
            Name = name,
            DryRun = !dryRun.IsEmpty,
            FieldManager = manager.Length > 0 ? manager : fieldManager,
            FieldManagerOption = manager,
            SkipsWebhooks = SkipsWebhooks,
            FieldValidation = "Ignore",
            Force = force,
            Clock = core.Options.Clock,
            Cancellation = cancellationToken,
        };
    }
}
