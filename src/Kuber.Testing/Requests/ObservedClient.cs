using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Interception;
using Kuber.Client;
using Kuber.Machinery.Patches;

namespace Kuber.Testing.Requests;

/// <summary>A client of this process whose requests are recorded and may meet with faults, as those over the network.</summary>
internal sealed class ObservedClient(IApiClient inner, ClientRequests requests, string user, string program) : IApiClient
{
    private readonly ObservedCalls calls = new(requests);

    /// <inheritdoc/>
    public IDynamicClient Dynamic => field ??= new ObservedDynamicClient(inner.Dynamic, calls, user, program);

    /// <inheritdoc/>
    public Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        calls.RunAsync(Facts<T>("get", ns, name), () => inner.GetAsync<T>(ns, name, cancellationToken), null, cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        calls.RunAsync(Facts<T>("list", ns), () => inner.ListAsync<T>(ns, options, cancellationToken), null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        calls.WatchAsync(Facts<T>("watch", ns), end => inner.WatchAsync<T>(ns, options, end), cancellationToken);

    /// <inheritdoc/>
    public Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        calls.RunAsync(Facts<T>("create", value.Metadata.Namespace), () => inner.CreateAsync(value, options, cancellationToken), () => ApiCodec.EncodeJson(value), cancellationToken);

    /// <inheritdoc/>
    public Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        calls.RunAsync(
            Facts<T>("update", value.Metadata.Namespace, value.Metadata.Name, subresource),
            () => inner.UpdateAsync(value, subresource, options, cancellationToken),
            () => ApiCodec.EncodeJson(value),
            cancellationToken);

    /// <inheritdoc/>
    public Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        calls.RunAsync(Facts<T>("patch", ns, name, subresource), () => inner.PatchAsync<T>(ns, name, subresource, patch, options, cancellationToken), () => patch.Body.ToArray(), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        calls.RunAsync(Facts<T>("delete", ns, name), () => inner.DeleteAsync<T>(ns, name, options, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        calls.RunAsync(Facts<T>("deletecollection", ns), () => inner.DeleteCollectionAsync<T>(ns, options, listOptions, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut> =>
        calls.RunAsync(
            Facts<TParent>("create", ns, name, subresource),
            () => inner.CreateSubresourceAsync<TParent, TIn, TOut>(ns, name, subresource, body, cancellationToken),
            () => ApiCodec.EncodeJson(body),
            cancellationToken);

    private RequestFacts Facts<T>(string verb, string ns, string name = "", string subresource = "")
        where T : class, IApiMessage<T>
    {
        var definition = Typed<T>.Definition;
        return new()
        {
            Verb = verb,
            Group = definition.Group,
            Version = definition.Version,
            Resource = definition.Plural,
            Subresource = subresource,
            Namespace = definition.Namespaced ? ns : "",
            Name = name,
            User = user,
            Client = program,
        };
    }

    private static class Typed<T>
        where T : class, IApiMessage<T>
    {
        public static readonly ResourceDefinition Definition = BuiltInResources.All.Concat(BuiltInResources.Computed).OfType<ResourceDefinition<T>>().FirstOrDefault()
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not a built-in resource");
    }
}
