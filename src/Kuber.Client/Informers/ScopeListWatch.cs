using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Client.Informers;

/// <summary>The objects of a type within a scope.</summary>
internal sealed class ScopeListWatch<T>(IApiClient client, InformerScope scope) : IListWatch<T>
    where T : class, IApiObject, IApiMessage<T>
{
    /// <inheritdoc/>
    public Task<ObjectList<T>> ListAsync(ListOptions options, CancellationToken cancellationToken) =>
        client.ListAsync<T>(scope.Namespace, Scoped(options), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WatchEvent<T>> WatchAsync(ListOptions options, CancellationToken cancellationToken) =>
        client.WatchAsync<T>(scope.Namespace, Scoped(options), cancellationToken);

    private ListOptions Scoped(ListOptions options) => options with { LabelSelector = scope.LabelSelector, FieldSelector = scope.FieldSelector };
}
