using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.Client;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Store.Memory;

namespace Kuber.ApiServer.Tests;

/// <summary>An API server over a store in memory, reached in the process and over HTTPS.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly MemoryStore store = new();
    private int namespaces;

    /// <summary>The options of the server; changed by a test before it starts.</summary>
    public Func<ApiServerOptions, ApiServerOptions> Configure { get; init; } = o => o;

    public ApiServerHost Host { get; private set; } = null!;

    public ApiServerCore Core => Host.Core;

    /// <summary>May do everything, in the process.</summary>
    public IApiClient Client { get; private set; } = null!;

    /// <summary>May do everything, over HTTPS.</summary>
    public HttpApiClient Remote { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = new(Configure(new() { Store = store, Random = new Random(1), HttpsPort = 0 }));
        await Host.StartAsync(CancellationToken.None);
        Client = Core.CreateAdminClient();
        Remote = new(KubeconfigFile.Parse(Host.Kubeconfig("admin", UserInfo.Masters), "admin.conf").Resolve(), TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        Remote.Dispose();
        await Host.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>A client of the transport, so that a test runs over both.</summary>
    public IApiClient Over(Transport transport) => transport == Transport.Http ? Remote : Client;

    /// <summary>Makes a namespace that no other test uses, with a default service account.</summary>
    public async Task<string> NamespaceAsync()
    {
        var name = "t" + Interlocked.Increment(ref namespaces);
        await Create(new Namespace { Metadata = new() { Name = name } });
        await Create(new ServiceAccount { Metadata = new() { Name = "default", Namespace = name } });
        return name;
    }

    public Task<T> Create<T>(T value)
        where T : class, IApiObject, IApiMessage<T> => Client.CreateAsync(value, new(), CancellationToken.None);

    public Task<T> Get<T>(string ns, string name)
        where T : class, IApiObject, IApiMessage<T> => Client.GetAsync<T>(ns, name, CancellationToken.None);

    public Task<T> UpdateStatus<T>(T value)
        where T : class, IApiObject, IApiMessage<T> => Client.UpdateAsync(value, "status", new(), CancellationToken.None);

    /// <summary>The failure of an operation that has to fail.</summary>
    public static Task<StatusException> Fails(Func<Task> operation) => Assert.ThrowsAsync<StatusException>(operation);
}
