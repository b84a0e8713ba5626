using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Registry;

/// <summary>Gives the objects of a resource that is not stored but found out whenever someone asks.</summary>
internal interface IObjectSource
{
    /// <summary>The object that a request names.</summary>
    /// <exception cref="Machinery.Errors.StatusException">There is none.</exception>
    ValueTask<CacheItem> GetAsync(RequestContext context);

    /// <summary>The objects that a request selects, by key.</summary>
    /// <param name="context">The request.</param>
    /// <param name="scope">Its namespace or name, and its selectors.</param>
    ValueTask<IReadOnlyList<CacheItem>> ListAsync(RequestContext context, WatchScope scope);
}
