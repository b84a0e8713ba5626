using System.Runtime.CompilerServices;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Patches;

namespace Kuber.Client.Http;

/// <summary>The client of an API server over HTTP, Kuber's or upstream's.</summary>
public sealed class HttpApiClient : IApiClient, IDisposable
{
    private readonly HttpTransport transport;

    /// <summary>A client of a server.</summary>
    /// <param name="config">Where the server is, and who asks.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="handler">Sends the requests; null for connections of the client's own.</param>
    /// <exception cref="KubeconfigException">The certificates cannot be read.</exception>
    public HttpApiClient(ClientConfig config, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        transport = new(config, clock, handler);
        Dynamic = new HttpDynamicClient(transport);
    }

    /// <inheritdoc/>
    public IDynamicClient Dynamic { get; }

    /// <inheritdoc/>
    public async Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        (await GetRawAsync(ResourcePath.Of<T>(ns, Named(name)), MediaTypes.Accepted, cancellationToken)).Decode<T>();

    /// <inheritdoc/>
    public async Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        (await GetRawAsync(ResourcePath.Of<T>(ns) + QueryText.Of(options, watch: false), MediaTypes.Accepted, cancellationToken)).DecodeList<T>();

    /// <inheritdoc/>
    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        using var response = await transport.OpenAsync(
            ResourcePath.Of<T>(ns) + QueryText.Of(options, watch: true), MediaTypes.Accepted, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var change in WatchReader.ReadAsync<T>(stream, HttpTransport.IsProtobuf(response), cancellationToken))
        {
            yield return change;
        }
    }

    /// <inheritdoc/>
    public async Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        (await transport.SendAsync(HttpMethod.Post, ResourcePath.Of<T>(value.Metadata.Namespace) + QueryText.Of(options), value, cancellationToken)).Decode<T>();

    /// <inheritdoc/>
    public async Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var path = ResourcePath.Of<T>(value.Metadata.Namespace, Named(value.Metadata.Name), subresource) + QueryText.Of(options);
        return (await transport.SendAsync(HttpMethod.Put, path, value, cancellationToken)).Decode<T>();
    }

    /// <inheritdoc/>
    public async Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var path = ResourcePath.Of<T>(ns, Named(name), subresource) + QueryText.Of(options);
        return (await transport.SendAsync(
            HttpMethod.Patch, path, MediaTypes.Accepted, patch.Body.ToArray(), PatchMediaTypes.Of(patch.Type), cancellationToken)).Decode<T>();
    }

    /// <inheritdoc/>
    public Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        transport.SendAsync(HttpMethod.Delete, ResourcePath.Of<T>(ns, Named(name)), options, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> =>
        transport.SendAsync(HttpMethod.Delete, ResourcePath.Of<T>(ns) + QueryText.Of(listOptions, watch: false), options, cancellationToken);

    /// <inheritdoc/>
    public async Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut> =>
        (await transport.SendAsync(HttpMethod.Post, ResourcePath.Of<TParent>(ns, Named(name), subresource), body, cancellationToken)).Decode<TOut>();

    /// <summary>Reads any path, such as <c>/readyz</c> or a pod's log, as it is.</summary>
    /// <exception cref="Kuber.Machinery.Errors.StatusException">The server did not answer with success.</exception>
    public async Task<byte[]> GetRawAsync(string path, CancellationToken cancellationToken) =>
        (await GetRawAsync(path, "*/*", cancellationToken)).Body;

    /// <summary>Copies what a path answers with to a stream, as it comes.</summary>
    /// <exception cref="Kuber.Machinery.Errors.StatusException">The server did not answer with success.</exception>
    public async Task DownloadAsync(string path, Stream target, CancellationToken cancellationToken)
    {
        using var response = await transport.OpenAsync(path, "*/*", cancellationToken);
        await response.Content.CopyToAsync(target, cancellationToken);
    }

    /// <summary>Sends JSON to any path, and returns the answer in JSON.</summary>
    /// <exception cref="Kuber.Machinery.Errors.StatusException">The server did not answer with success.</exception>
    public async Task<byte[]> SendJsonAsync(HttpMethod method, string path, byte[] json, CancellationToken cancellationToken) =>
        (await transport.SendAsync(method, path, MediaTypes.Json, json, MediaTypes.Json, cancellationToken)).Body;

    /// <inheritdoc/>
    public void Dispose() => transport.Dispose();

    private Task<ApiResponse> GetRawAsync(string path, string accept, CancellationToken cancellationToken) =>
        transport.SendAsync(HttpMethod.Get, path, accept, null, "", cancellationToken);

    private static string Named(string name) => name.Length > 0 ? name : throw new ArgumentException("an object's name is empty");
}
