using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Testing;

namespace Kuber.Controllers.Tests;

/// <summary>A cluster with two fake nodes, shared by the tests of a class; each test works in a namespace of its own.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    public TestCluster Cluster { get; private set; } = null!;

    public IApiClient Client => Cluster.Client;

    public async Task InitializeAsync() => Cluster = await TestCluster.StartAsync(new() { Nodes = 2 });

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    public Task<T> Create<T>(T value)
        where T : class, IApiObject, IApiMessage<T> => Cluster.CreateAsync(value);

    public Task<IReadOnlyList<T>> List<T>(string ns)
        where T : class, IApiObject, IApiMessage<T> => Cluster.ListAsync<T>(ns);

    public Task<T?> Find<T>(string ns, string name)
        where T : class, IApiObject, IApiMessage<T> => Cluster.FindAsync<T>(ns, name);

    public Task<T> Change<T>(string ns, string name, Func<T, T> change, string subresource = "")
        where T : class, IApiObject, IApiMessage<T> => Cluster.ChangeAsync(ns, name, change, subresource);

    /// <summary>A namespace of its own for a test, with its ServiceAccount.</summary>
    public Task<string> Namespace() => Cluster.CreateNamespaceAsync();

    /// <summary>Waits for a condition; says what never came.</summary>
    public Task Eventually(Func<Task<bool>> condition, string what) => Cluster.EventuallyAsync(condition, what);

    public static PodTemplateSpec Template(string app, string image = "app:1") => new()
    {
        Metadata = new() { Labels = ApiMap.Of(("app", app)) },
        Spec = new() { Containers = [new() { Name = "c", Image = image, Ports = [new() { Name = "http", ContainerPortValue = 8080 }] }] },
    };

    public static LabelSelector Selector(string app) => new() { MatchLabels = ApiMap.Of(("app", app)) };
}
