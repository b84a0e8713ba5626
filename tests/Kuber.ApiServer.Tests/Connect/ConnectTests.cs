using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Kuber.Api.ApiRegistration.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Metrics.V1Beta1;
using Kuber.Api.Rbac.V1;

namespace Kuber.ApiServer.Tests.Connect;

/// <summary>What clients are told where no kubelet answers; what passes where one does, the kubelet's own tests try.</summary>
public sealed class ConnectTests : IAsyncLifetime
{
    private readonly int port = ClosedPort();
    private string ns = "";

    private readonly ServerFixture server = new()
    {
        Configure = o => o with
        {
            ServeResourceMetrics = true,
            StaticTokens = new Dictionary<string, ApiServer.Authentication.UserInfo>
            {
                ["root"] = Users.User("root", "system:masters"),
                ["getter"] = Users.User("getter"),
            },
        },
    };

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        ns = await server.NamespaceAsync();
        await NodeAsync("dead", new NodeAddress { Type = "Hostname", Address = "no.such.host.invalid" }, new NodeAddress { Type = "InternalIP", Address = "127.0.0.1" });
        await NodeAsync("lost", new NodeAddress { Type = "InternalDNS", Address = "lost.internal" });
        await PodAsync("p", "dead");
        await PodAsync("l", "lost");
    }

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_kubelet_that_does_not_answer_is_told()
    {
        Assert.Equal(
            (500, $"Get \"https://127.0.0.1:{port}/containerLogs/{ns}/p/c?tailLines=1&limitBytes=5\": dial tcp 127.0.0.1:{port}: connect: connection refused"),
            await GetAsync("p/log?tailLines=1&limitBytes=5"));
        Assert.Equal((500, $"error dialing backend: dial tcp 127.0.0.1:{port}: connect: connection refused"), await GetAsync("p/exec?command=x&stdout=1", upgrade: "SPDY/3.1"));
        Assert.Equal((500, "no preferred addresses found; known addresses: [{InternalDNS lost.internal}]"), await GetAsync("l/log"));
        Assert.Equal((500, "no preferred addresses found; known addresses: [{InternalDNS lost.internal}]"), await GetAsync("l/portforward", upgrade: "SPDY/3.1"));
    }

    [Fact]
    public async Task Requests_that_make_no_sense_are_refused_before_anyone_is_asked()
    {
        Assert.Equal((400, "Upgrade request required"), await GetAsync("p/exec?command=x&stdout=1"));
        Assert.Equal((400, "container d is not valid for pod p"), await GetAsync("p/attach?container=d"));
        Assert.Equal((400, "strconv.ParseInt: parsing \"x\": invalid syntax"), await GetAsync("p/portforward?ports=x"));
        Assert.Equal((422, "PodLogOptions \"p\" is invalid: tailLines: Invalid value: -1: must be greater than or equal to 0"), await GetAsync("p/log?tailLines=-1"));
        Assert.Equal((422, "PodLogOptions \"p\" is invalid: limitBytes: Invalid value: 0: must be greater than 0"), await GetAsync("p/log?limitBytes=0"));
        Assert.Equal((400, "address not allowed"), await GetAsync("p/proxy/"));
    }

    [Fact]
    public async Task Who_may_only_get_may_not_open_a_web_socket()
    {
        await server.AllowAsync(ns, "getter", Users.Rule("get", "pods/exec pods/log"));
        const string Refused = "pods \"p\" is forbidden: User \"getter\" cannot create resource \"pods/exec\" in API group \"\" in the namespace";

        Assert.Equal((400, "Upgrade request required"), await GetAsync("p/exec?command=x&stdout=1", token: "getter"));
        var (code, message) = await GetAsync("p/exec?command=x&stdout=1", "websocket", "getter");
        Assert.Equal(403, code);
        Assert.StartsWith(Refused, message);
        await server.AllowAsync(ns, "other", Users.Rule("get", "pods/log"));
        Assert.Equal(403, (await GetAsync("p/attach?stdout=1", token: "getter")).Code);
    }

    [Fact]
    public async Task A_web_socket_of_version_5_opens_and_then_says_why_nothing_runs()
    {
        using var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, c, _, _) => c is not null } };
        using var invoker = new HttpMessageInvoker(handler);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("v5.channel.k8s.io");
        socket.Options.SetRequestHeader("Authorization", "Bearer root");
        await socket.ConnectAsync(new UriBuilder(server.Host.Endpoint) { Scheme = "wss", Path = $"/api/v1/namespaces/{ns}/pods/p/exec", Query = "command=x&stdout=1" }.Uri, invoker, default);
        var buffer = new byte[4096];

        Assert.Equal(1, (await socket.ReceiveAsync(buffer, default)).Count);
        var result = await socket.ReceiveAsync(buffer, default);
        Assert.Equal(3, buffer[0]);
        Assert.Contains($"Internal error occurred: error dialing backend: dial tcp 127.0.0.1:{port}: connect: connection refused", System.Text.Encoding.UTF8.GetString(buffer, 1, result.Count - 1));
        Assert.Equal(WebSocketMessageType.Close, (await socket.ReceiveAsync(buffer, default)).MessageType);
        Assert.Equal("v5.channel.k8s.io", socket.SubProtocol);
    }

    [Fact]
    public async Task Metrics_are_listed_of_nodes_whose_kubelets_answer()
    {
        Assert.Empty((await server.Client.ListAsync<NodeMetrics>("", ListOptions.Empty, default)).Items);
        Assert.Empty((await server.Remote.ListAsync<PodMetrics>(ns, ListOptions.Empty, default)).Items);
        Assert.Equal("nodemetrics.metrics.k8s.io \"dead\" not found", (await ServerFixture.Fails(() => server.Remote.GetAsync<NodeMetrics>("", "dead", default))).Message);
        Assert.Equal("True", (await server.Get<APIService>("", "v1beta1.metrics.k8s.io")).Status.Conditions[0].Status);
        Assert.NotEmpty((await server.Get<ClusterRole>("", "system:aggregated-metrics-reader")).Rules);
        using var http = server.Plain("root");
        Assert.Contains("\"name\":\"metrics.k8s.io\"", await http.GetStringAsync("/apis"));
        Assert.Contains("{\"name\":\"nodes\",\"namespaced\":false,\"kind\":\"NodeMetrics\",\"verbs\":[\"get\",\"list\"],\"singularName\":\"\"}", await http.GetStringAsync("/apis/metrics.k8s.io/v1beta1"));
    }

    private async Task<(int Code, string Message)> GetAsync(string path, string upgrade = "", string token = "root")
    {
        using var http = server.Plain(token);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/namespaces/{ns}/pods/{path}");
        if (upgrade.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
            request.Headers.TryAddWithoutValidation("Upgrade", upgrade);
        }

        using var answer = await http.SendAsync(request);
        var status = Api.Runtime.ApiCodec.DecodeJson<Status>(await answer.Content.ReadAsByteArrayAsync());
        return ((int)answer.StatusCode, status.Message);
    }

    private async Task NodeAsync(string name, params NodeAddress[] addresses)
    {
        var node = await server.Create(new Node { Metadata = new() { Name = name } });
        await server.UpdateStatus(node with
        {
            Status = node.Status with { Addresses = [.. addresses], DaemonEndpoints = new() { KubeletEndpoint = new() { Port = port } } },
        });
    }

    private Task PodAsync(string name, string node)
    {
        var pod = Make.Pod(ns, name);
        return server.Create(pod with { Spec = pod.Spec with { NodeName = node, AutomountServiceAccountToken = false } });
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
