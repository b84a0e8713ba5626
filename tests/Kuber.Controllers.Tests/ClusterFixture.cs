using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Errors;
using Kuber.Store.Memory;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Controllers.Tests;

/// <summary>An API server over a store in memory with all controllers, in this process.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private readonly MemoryStore store = new();
    private Task running = Task.CompletedTask;
    private ApiServerCore? core;

    public IApiClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        core = new(new() { Store = store, Random = new Random(1) });
        await core.StartAsync(CancellationToken.None);
        Client = core.CreateAdminClient();
        var client = core.CreateClient(ApiServer.Authentication.UserInfo.Admin, "kube-controller-manager");
        var informers = new InformerFactory(client, TimeProvider.System, new Random(2), NullLoggerFactory.Instance);
        var context = new ControllerContext(client, informers, TimeProvider.System, new Random(3), NullLoggerFactory.Instance) { Settings = new() { RootCaPem = "ca" } };
        running = Task.WhenAll(new ControllerManager(BuiltInControllers.All, context).RunAsync(stop.Token), informers.RunAsync(stop.Token));
    }

    public async Task DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }

        await core!.DisposeAsync();
        await store.DisposeAsync();
        stop.Dispose();
    }

    public Task<T> Create<T>(T value)
        where T : class, IApiObject, IApiMessage<T> => Client.CreateAsync(value, new(), CancellationToken.None);

    public async Task<IReadOnlyList<T>> List<T>(string ns)
        where T : class, IApiObject, IApiMessage<T> => (await Client.ListAsync<T>(ns, new(), CancellationToken.None)).Items;

    public async Task<T?> Find<T>(string ns, string name)
        where T : class, IApiObject, IApiMessage<T>
    {
        try
        {
            return await Client.GetAsync<T>(ns, name, CancellationToken.None);
        }
        catch (StatusException exception) when (exception.Code == 404)
        {
            return null;
        }
    }

    /// <summary>Changes an object, again and again until no other writer was faster.</summary>
    public async Task<T> Change<T>(string ns, string name, Func<T, T> change, string subresource = "")
        where T : class, IApiObject, IApiMessage<T>
    {
        while (true)
        {
            try
            {
                return await Client.UpdateAsync(change(await Client.GetAsync<T>(ns, name, CancellationToken.None)), subresource, new(), CancellationToken.None);
            }
            catch (StatusException exception) when (exception.Code == 409)
            {
                // Once more on the newest.
            }
        }
    }

    /// <summary>A namespace of its own for a test, with its ServiceAccount.</summary>
    public async Task<string> Namespace()
    {
        var ns = await Create(new Namespace { Metadata = new() { GenerateName = "t-" } });
        await Eventually(async () => await Find<ServiceAccount>(ns.Metadata.Name, "default") is not null, "the default ServiceAccount");
        return ns.Metadata.Name;
    }

    /// <summary>Waits for a condition; says what never came.</summary>
    public async Task Eventually(Func<Task<bool>> condition, string what, Func<Task<string>>? state = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail($"waited 20 s, and it never came: {what}. {(state is null ? "" : await state())}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    /// <summary>What a kubelet would say of a pod that serves.</summary>
    public Task<Pod> MakeReady(Pod pod, string ip) => Change<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, p => p with
    {
        Status = p.Status with
        {
            Phase = "Running",
            PodIP = ip,
            PodIPs = [new() { Ip = ip }],
            Conditions = [new() { Type = "Ready", Status = "True", LastTransitionTime = Time.Now(TimeProvider.System) }],
        },
    }, "status");

    public static PodTemplateSpec Template(string app, string image = "app:1") => new()
    {
        Metadata = new() { Labels = ApiMap.Of(("app", app)) },
        Spec = new() { Containers = [new() { Name = "c", Image = image, Ports = [new() { Name = "http", ContainerPortValue = 8080 }] }] },
    };

    public static LabelSelector Selector(string app) => new() { MatchLabels = ApiMap.Of(("app", app)) };
}
