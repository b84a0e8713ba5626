using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Machinery.Patches;

namespace Kuber.Client;

/// <summary>
/// Talks to an API server, over HTTP or in the same process. Both transports run the same authentication, authorisation
/// and admission. Every failure that the server answers with is a <see cref="Kuber.Machinery.Errors.StatusException"/>.
/// The resource of a type comes from <see cref="BuiltInResources"/>.
/// </summary>
public interface IApiClient
{
    /// <summary>Reads an object; <paramref name="ns"/> is empty for cluster-scoped resources.</summary>
    Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Lists objects; an empty <paramref name="ns"/> means all namespaces.</summary>
    Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Watches objects; an empty <paramref name="ns"/> means all namespaces. Ends when the server ends it.</summary>
    IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Creates an object in the namespace that its metadata name.</summary>
    Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Replaces an object, or with <paramref name="subresource"/> (such as <c>status</c>) that part of it.</summary>
    Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Patches an object, or a subresource of it.</summary>
    Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Deletes an object. It may linger until its finalizers and grace period have ended.</summary>
    Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Deletes all objects that match.</summary>
    Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>;

    /// <summary>Posts to a subresource that takes and returns kinds of its own: pods/binding, pods/eviction, serviceaccounts/token.</summary>
    Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut>;

    /// <summary>The same server seen through resources known only at run time, for the garbage and namespace controllers and the command line.</summary>
    IDynamicClient Dynamic { get; }
}
