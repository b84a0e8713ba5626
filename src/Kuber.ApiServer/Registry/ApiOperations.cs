using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// What both transports call: each operation authorises the request and routes it to the registry or to the handler of its
/// subresource.
/// </summary>
internal sealed class ApiOperations(ApiServerCore core)
{
    private ObjectRegistry Registry => core.Registry;

    /// <summary>Reads an object or a subresource of it.</summary>
    public ValueTask<CacheItem> GetAsync(RequestContext context, string resourceVersion) => Registry.GetAsync(context, resourceVersion);

    /// <summary>Lists objects.</summary>
    public ValueTask<ListResult> ListAsync(RequestContext context, ListOptions options) => Registry.ListAsync(context, options);

    /// <summary>Watches objects.</summary>
    public ValueTask<CacheWatcher> WatchAsync(RequestContext context, ListOptions options) => Registry.WatchAsync(context, options);

    /// <summary>Creates an object.</summary>
    public Task<CacheItem> CreateAsync(RequestContext context, IApiObject body) => Registry.CreateAsync(context, body);

    /// <summary>Replaces an object or a subresource of it.</summary>
    public Task<(CacheItem Item, bool Created)> UpdateAsync(RequestContext context, IApiObject body) => Registry.UpdateAsync(context, body);

    /// <summary>Patches an object or a subresource of it.</summary>
    public Task<(CacheItem Item, bool Created)> PatchAsync(RequestContext context, Patch patch)
    {
        _ = Registry;
        throw StatusErrors.NotImplemented("patches are not served");
    }

    /// <summary>Posts to a subresource that takes and returns kinds of its own.</summary>
    public async ValueTask<object> CreateSubresourceAsync(RequestContext context, object body) => (context.Resource.QualifiedName, context.Subresource, body) switch
    {
        ("pods", "binding", Binding binding) => await PodBinding.BindAsync(Registry, context, binding),
        _ => throw StatusErrors.PathNotFound(),
    };

    /// <summary>Deletes an object.</summary>
    public Task<DeletionOutcome> DeleteAsync(RequestContext context, DeleteOptions options) => Registry.DeleteAsync(context, options);

    /// <summary>Deletes objects.</summary>
    public Task<ListResult> DeleteCollectionAsync(RequestContext context, DeleteOptions options, ListOptions listOptions) =>
        Registry.DeleteCollectionAsync(context, options, listOptions);
}
