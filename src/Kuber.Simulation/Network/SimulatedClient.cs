using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Patches;
using Kuber.Simulation.Cluster;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Network;

/// <summary>A client of one process, whose requests cross the simulated network to whatever server runs.</summary>
internal sealed class SimulatedClient(SimulatedNetwork network, SimulatedProcess process, SimulatedServer server, string user) : IApiClient
{
    /// <inheritdoc/>
    public IDynamicClient Dynamic { get; } = new SimulatedDynamicClient(network, process, server, user);

    /// <inheritdoc/>
    public Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        CallAsync<T, T>("get", ns, name, (client, token) => client.GetAsync<T>(ns, name, token), cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        CallAsync<T, ObjectList<T>>("list", ns, "", (client, token) => client.ListAsync<T>(ns, options, token), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var pipe = new WatchPipe<T>(network, process, new("watch", Kind<T>(), ns, ""), server.History.CheckOf<T>(process, ns, options));
        return pipe.ReadAsync(server, (now, token) => now.Client(user).WatchAsync<T>(ns, options, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        CallAsync<T, T>("create", value.Metadata.Namespace, value.Metadata.Name + value.Metadata.GenerateName, (client, token) => client.CreateAsync(value, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        CallAsync<T, T>(subresource.Length == 0 ? "update" : subresource, value.Metadata.Namespace, value.Metadata.Name, (client, token) => client.UpdateAsync(value, subresource, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        CallAsync<T, T>("patch", ns, name, (client, token) => client.PatchAsync<T>(ns, name, subresource, patch, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        CallAsync<T, bool>("delete", ns, name, async (client, token) => { await client.DeleteAsync<T>(ns, name, options, token); return true; }, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        CallAsync<T, bool>("deletecollection", ns, "", async (client, token) => { await client.DeleteCollectionAsync<T>(ns, options, listOptions, token); return true; }, cancellationToken);

    /// <inheritdoc/>
    public Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut> =>
        CallAsync<TParent, TOut>(subresource, ns, name, (client, token) => client.CreateSubresourceAsync<TParent, TIn, TOut>(ns, name, subresource, body, token), cancellationToken);

    private static string Kind<T>()
        where T : class, IApiMessage<T> => T.TypeGroupVersionKind?.Kind ?? typeof(T).Name;

    private Task<TResult> CallAsync<T, TResult>(string verb, string ns, string name, Func<IApiClient, CancellationToken, Task<TResult>> call, CancellationToken cancellationToken)
        where T : class, IApiMessage<T> =>
        network.CallAsync(process, server, new(verb, Kind<T>(), ns, name), (now, token) => call(now.Client(user), token), cancellationToken);
}
