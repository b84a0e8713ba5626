using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Informers;
using Kuber.Machinery.Patches;

namespace Kuber.Client.Controllers;

/// <summary>
/// Passes everything on to another client, and notes in the running reconciliation's scope what it wrote, for the types that
/// have an informer.
/// </summary>
internal sealed class WriteTrackingClient(IApiClient inner, IInformerFactory informers) : IApiClient
{
    /// <inheritdoc/>
    public IDynamicClient Dynamic => inner.Dynamic;

    /// <inheritdoc/>
    public Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.GetAsync<T>(ns, name, cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.ListAsync<T>(ns, options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.WatchAsync<T>(ns, options, cancellationToken);

    /// <inheritdoc/>
    public async Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => Written(await inner.CreateAsync(value, options, cancellationToken));

    /// <inheritdoc/>
    public async Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => Written(await inner.UpdateAsync(value, subresource, options, cancellationToken));

    /// <inheritdoc/>
    public async Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => Written(await inner.PatchAsync<T>(ns, name, subresource, patch, options, cancellationToken));

    /// <inheritdoc/>
    public async Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        IInformer<T>? informer = null;
        var uid = WriteScope.Current is not null && informers.TryGet(out informer) ? informer.Lister.Get(ns, name)?.Metadata.Uid : null;
        await inner.DeleteAsync<T>(ns, name, options, cancellationToken);
        if (uid is not null && WriteScope.Current is { } scope)
        {
            scope.Add(token => informer!.WaitUntilAsync(
                lister => lister.Get(ns, name)?.Metadata is not { DeletionTimestamp: null } meta || meta.Uid != uid, token));
        }
    }

    /// <inheritdoc/>
    public Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => inner.DeleteCollectionAsync<T>(ns, options, listOptions, cancellationToken);

    /// <inheritdoc/>
    public Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut> =>
        inner.CreateSubresourceAsync<TParent, TIn, TOut>(ns, name, subresource, body, cancellationToken);

    private T Written<T>(T value)
        where T : class, IApiObject, IApiMessage<T>
    {
        if (WriteScope.Current is { } scope && informers.TryGet<T>(out var informer)
            && ResourceVersions.Parse(value.Metadata.ResourceVersion) is > 0 and var version)
        {
            scope.Add(token => informer.WaitUntilAsync(lister => lister.ResourceVersion >= version, token));
        }

        return value;
    }
}
