using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Http;
using Kuber.Machinery.Errors;

namespace Kuber.EndToEnd;

/// <summary><c>kuber server</c> as scripts use it: how it starts, stops, fails, and what it keeps when it is killed.</summary>
public sealed class ServerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-server-").FullName;

    [Fact]
    public async Task It_says_when_it_is_ready_and_stops_in_good_order()
    {
        using var server = await ServerProcess.StartAsync(folder);
        Assert.Matches(@"^ready in \d+ ms$", server.FirstLine);
        using (var client = server.Connect())
        {
            Assert.Equal("ok", System.Text.Encoding.UTF8.GetString(await client.GetRawAsync("/readyz", default)));
        }

        Assert.Equal(0, await server.EndAsync("-TERM"));
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused_in_one_sentence()
    {
        using var server = await ServerProcess.StartAsync(folder);
        var second = await Machine.KuberAsync("server", "--data-dir", folder, "--https-port", "0");
        IsOneSentence(second);
    }

    [Fact]
    public async Task A_port_in_use_is_refused_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var outcome = await Machine.KuberAsync("server", "--data-dir", folder, "--https-port", $"{port}", "--bind-address", "127.0.0.1");
        IsOneSentence(outcome);
        Assert.Contains($"{port}", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server", "--data-dir", "/dev/null/x")]
    [InlineData("server", "--data-dir", "/tmp/kuber-none", "--https-port", "70000")]
    [InlineData("server", "--data-dir", "/tmp/kuber-none", "--service-cidr", "nonsense")]
    [InlineData("agent", "--kubeconfig", "/none")]
    [InlineData("image", "x:1", "--folder", "/none")]
    public async Task Wrong_options_are_refused(params string[] arguments)
    {
        var outcome = await Machine.KuberAsync(arguments);
        Assert.NotEqual(0, outcome.Code);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.NotEqual("", outcome.Errors.Trim());
    }

    [Fact]
    public async Task A_kill_at_any_moment_loses_no_acknowledged_write()
    {
        var rounds = Environment.GetEnvironmentVariable("KUBER_LONG") == "1" ? 50 : 5;
        ConcurrentDictionary<string, string> acknowledged = new();
        for (var round = 0; round < rounds; round++)
        {
            using var server = await ServerProcess.StartAsync(folder, "--scheduler=false", "--controllers=false");
            using var client = server.Connect();
            await AllAreThere(client, acknowledged);
            using var stop = new CancellationTokenSource();
            var writers = Enumerable.Range(0, 8).Select(writer => WriteAsync(client, $"r{round}-w{writer}", acknowledged, stop.Token)).ToList();
            var before = acknowledged.Count;
            await Machine.EventuallyAsync("100 more acknowledged writes", () => Task.FromResult((acknowledged.Count > before + 100 + (37 * round), $"{acknowledged.Count - before}")));
            await server.EndAsync("-KILL");
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        using var last = await ServerProcess.StartAsync(folder, "--scheduler=false", "--controllers=false");
        using var reader = last.Connect();
        await AllAreThere(reader, acknowledged);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task WriteAsync(HttpApiClient client, string prefix, ConcurrentDictionary<string, string> acknowledged, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var name = $"{prefix}-{i}";
            try
            {
                var made = await client.CreateAsync(new ConfigMap { Metadata = new() { Name = name, Namespace = "default" }, Data = ApiMap.Of(("n", name)) }, new(), stop);
                acknowledged[name] = made.Metadata.Uid;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or StatusException)
            {
                // The server is gone: this write was not acknowledged.
                return;
            }
        }
    }

    private static async Task AllAreThere(HttpApiClient client, ConcurrentDictionary<string, string> acknowledged)
    {
        var present = (await client.ListAsync<ConfigMap>("default", new(), default)).Items.ToDictionary(m => m.Metadata.Name, m => m.Metadata.Uid);
        Assert.Empty(acknowledged.Where(a => present.GetValueOrDefault(a.Key) != a.Value).Select(a => a.Key));
    }

    private static void IsOneSentence(Outcome outcome)
    {
        Assert.NotEqual(0, outcome.Code);
        var line = Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => !l.StartsWith("build", StringComparison.Ordinal));
        Assert.StartsWith("kuber: ", line, StringComparison.Ordinal);
    }
}
