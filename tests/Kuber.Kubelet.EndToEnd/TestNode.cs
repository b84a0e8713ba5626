using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Tests;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.EndToEnd;

/// <summary>A kubelet on the fixture's containerd, with an API server in memory.</summary>
public sealed class TestNode : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly string root;
    private Task running = Task.CompletedTask;
    private KubeletRunner? runner;

    private TestNode(MemoryApi api, string root, string name)
    {
        Api = api;
        this.root = root;
        Name = name;
    }

    internal MemoryApi Api { get; }

    public string Name { get; }

    public string Root => root;

    public int Port => runner!.ServerPort;

    internal static async Task<TestNode> StartAsync(ContainerdFixture containerd, MemoryApi? api = null, string name = "node-1", string? root = null)
    {
        var node = new TestNode(api ?? new MemoryApi(), root ?? Path.Combine(containerd.Root, "kubelet-" + Guid.NewGuid().ToString("N")[..8]), name);
        var options = new KubeletOptions
        {
            NodeName = name,
            Client = node.Api,
            CriSocket = containerd.Socket,
            RootDirectory = Path.Combine(node.root, "kubelet"),
            PodLogsDirectory = Path.Combine(node.root, "logs"),
            ContainerLogsDirectory = Path.Combine(node.root, "links"),
            NodeIPs = ["127.0.0.1"],
            Port = 0,
            BindAddress = "127.0.0.1",
            ClusterDns = ["10.96.0.10"],
            CgroupRoot = "/" + Path.GetFileName(containerd.Root),
            Loggers = LoggerFactory.Create(b => b.AddProvider(new FileLoggerProvider(Path.Combine(containerd.Root, "kubelet.log")))),
        };
        node.runner = new KubeletRunner(options);
        node.running = node.runner.RunAsync(node.stop.Token);
        await node.runner.Started.WaitAsync(TimeSpan.FromSeconds(60));
        return node;
    }

    /// <summary>Stops the kubelet; containers go on.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await running;
    }

    public Task<Pod> CreateAsync(string name, PodSpec spec, ApiMap<string> labels = default) => Api.CreateAsync(
        new Pod { Metadata = ObjectMeta.Empty with { Name = name, Namespace = "default", Labels = labels }, Spec = Default(spec) }, CreateOptions.Empty, default);

    public Pod? Pod(string name) => Api.Find<Pod>("default", name);

    public Task WaitAsync(string name, Func<Pod, bool> condition, string what) => Eventually.Holds(
        () => Pod(name) is { } pod && condition(pod),
        () => $"pod {name} {what}; it is: {Describe(name)}");

    public Task WaitReadyAsync(string name) => WaitAsync(name, p => p.Status.Conditions.Find(c => c.Type == "Ready")?.Status == "True", "is ready");

    /// <summary>Deletes a pod and waits until it has gone.</summary>
    public async Task DeleteAsync(string name, long? grace = null)
    {
        await Api.DeleteAsync<Pod>("default", name, DeleteOptions.Empty with { GracePeriodSeconds = grace }, default);
        await Eventually.Holds(() => Pod(name) is null, () => $"pod {name} is deleted; it is: {Describe(name)}");
    }

    public string Log(string pod, string container = "main", int restart = 0)
    {
        var directory = Directory.EnumerateDirectories(Path.Combine(root, "logs")).Single(d => Path.GetFileName(d).StartsWith($"default_{pod}_", StringComparison.Ordinal));
        var path = Path.Combine(directory, container, restart + ".log");
        return File.Exists(path) ? string.Concat(File.ReadLines(path).Select(l => l.Split(' ', 4)[^1] + "\n")) : "";
    }

    public IEnumerable<string> Events(string pod) =>
        Api.All<Event>().Where(e => e.InvolvedObject.Name == pod).Select(e => e.Reason);

    public static Container Busybox(params string[] command) => new()
    {
        Name = "main",
        Image = "busybox:1.36",
        Command = command.ToApiList(),
        TerminationMessagePath = "/dev/termination-log",
        TerminationMessagePolicy = "File",
        ImagePullPolicy = "IfNotPresent",
    };

    public async ValueTask DisposeAsync()
    {
        if (!stop.IsCancellationRequested)
        {
            foreach (var pod in Api.All<Pod>().Where(p => p.Metadata.DeletionTimestamp is null))
            {
                await Api.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, DeleteOptions.Empty with { GracePeriodSeconds = 1 }, default);
            }

            await Eventually.Holds(() => Api.All<Pod>().Count == 0, () => "all pods are deleted: " + string.Join(", ", Api.All<Pod>().Select(p => Describe(p.Metadata.Name))));
            await StopAsync();
        }

        runner!.Dispose();
        stop.Dispose();
    }

    private PodSpec Default(PodSpec spec) => spec with
    {
        NodeName = Name,
        RestartPolicy = spec.RestartPolicy.Length > 0 ? spec.RestartPolicy : "Always",
        DnsPolicy = spec.DnsPolicy.Length > 0 ? spec.DnsPolicy : "ClusterFirst",
        TerminationGracePeriodSeconds = spec.TerminationGracePeriodSeconds ?? 2,
        EnableServiceLinks = true,
    };

    private string Describe(string name) => Pod(name) is { } pod
        ? System.Text.Encoding.UTF8.GetString(ApiCodec.EncodeJson(pod.Status)) + "\nevents: " + string.Join("; ", Api.All<Event>().Where(e => e.InvolvedObject.Name == name).Select(e => $"{e.Reason}: {e.Message}"))
        : "not there";
}
