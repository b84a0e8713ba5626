using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Patches;

namespace Kuber.Simulation.Tests.Planted;

/// <summary>A client that passes on; what derives from it does one thing wrong.</summary>
internal abstract class PlantedClient(IApiClient inner) : IApiClient
{
    public virtual IDynamicClient Dynamic => inner.Dynamic;

    protected IApiClient Inner => inner;

    public Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.GetAsync<T>(ns, name, cancellationToken);

    public virtual Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.ListAsync<T>(ns, options, cancellationToken);

    public virtual IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.WatchAsync<T>(ns, options, cancellationToken);

    public Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.CreateAsync(value, options, cancellationToken);

    public virtual Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.UpdateAsync(value, subresource, options, cancellationToken);

    public Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.PatchAsync<T>(ns, name, subresource, patch, options, cancellationToken);

    public virtual Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.DeleteAsync<T>(ns, name, options, cancellationToken);

    public Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.DeleteCollectionAsync<T>(ns, options, listOptions, cancellationToken);

    public Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut> =>
        inner.CreateSubresourceAsync<TParent, TIn, TOut>(ns, name, subresource, body, cancellationToken);
}
