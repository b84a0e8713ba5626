using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Subresources;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// What both transports call: each operation authorises the request, unless the front end has done so before it looked at the
/// body, and routes it to the registry or to the handler of its subresource.
/// </summary>
internal sealed class ApiOperations(ApiServerCore core)
{
    private ObjectRegistry Registry => core.Registry;

    private SubresourceHandlers Subresources => core.Subresources;

    /// <summary>Reads an object or a subresource of it, in the kind that <see cref="SubresourceHandlers.Kind"/> names.</summary>
    public async ValueTask<CacheItem> GetAsync(RequestContext context, string resourceVersion)
    {
        Authorize(context);
        if (context.Resource.Source is { } source)
        {
            return await source.GetAsync(context);
        }

        return View(context, Subresources.Rules(context), await Registry.GetAsync(context, resourceVersion));
    }

    /// <summary>Lists objects.</summary>
    public async ValueTask<ListResult> ListAsync(RequestContext context, ListOptions options)
    {
        Authorize(context, options.FieldSelector);
        if (context.Resource.Source is not { } source)
        {
            return await Registry.ListAsync(context, options);
        }

        var scope = ObjectRegistry.Scope(context, options);
        return new(new(default, 0), scope, "", await source.ListAsync(context, scope), "", null);
    }

    /// <summary>Watches objects.</summary>
    public ValueTask<CacheWatcher> WatchAsync(RequestContext context, ListOptions options)
    {
        Authorize(context, options.FieldSelector);
        return Registry.WatchAsync(context, options);
    }

    /// <summary>Creates an object.</summary>
    public async Task<CacheItem> CreateAsync(RequestContext context, IApiObject body)
    {
        if (!context.Resource.IsStored)
        {
            return new("", (IApiObject)await PostAsync(context, body), 0);
        }

        Authorize(context);
        return await Registry.CreateAsync(context, body);
    }

    /// <summary>Replaces an object or a subresource of it, in the kind that <see cref="SubresourceHandlers.Kind"/> names.</summary>
    public async Task<(CacheItem Item, bool Created)> UpdateAsync(RequestContext context, IApiObject body)
    {
        Authorize(context);
        var rules = Subresources.Rules(context);
        var (item, created) = await Registry.UpdateAsync(context, body, rules);
        return (View(context, rules, item), created);
    }

    /// <summary>Patches an object or a subresource of it.</summary>
    public async Task<(CacheItem Item, bool Created)> PatchAsync(RequestContext context, Patch patch)
    {
        Authorize(context);
        var rules = Subresources.Rules(context);
        var (item, created) = await Registry.PatchAsync(context, patch, rules);
        return (View(context, rules, item), created);
    }

    /// <summary>Posts to a subresource, or to a resource that is not stored; the body is of the kind that <see cref="SubresourceHandlers.Posted"/> names.</summary>
    public ValueTask<object> PostAsync(RequestContext context, object body)
    {
        Authorize(context);
        return Subresources.PostAsync(context, body);
    }

    /// <summary>Lets a client connect to an object through a subresource.</summary>
    public ValueTask ConnectAsync(RequestContext context)
    {
        Authorize(context);
        return ValueTask.CompletedTask;
    }

    /// <summary>Deletes an object.</summary>
    public Task<DeletionOutcome> DeleteAsync(RequestContext context, DeleteOptions options)
    {
        Authorize(context);
        return Registry.DeleteAsync(context, options);
    }

    /// <summary>Deletes objects.</summary>
    public Task<ListResult> DeleteCollectionAsync(RequestContext context, DeleteOptions options, ListOptions listOptions)
    {
        Authorize(context, listOptions.FieldSelector);
        return Registry.DeleteCollectionAsync(context, options, listOptions);
    }

    /// <summary>What a read or change shows of an object.</summary>
    private static CacheItem View(RequestContext context, ChangeRules rules, CacheItem item) =>
        rules.Kind(context.Resource) == context.Resource ? item : new(item.Key, rules.View(context.Resource.FromStorage(item.Value)), item.Revision);

    private void Authorize(RequestContext context, string fieldSelector = "")
    {
        if (!context.IsAuthorized)
        {
            core.Access.Require(AccessAttributes.Of(context, fieldSelector));
        }
    }
}
