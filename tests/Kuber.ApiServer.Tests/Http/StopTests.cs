using System.Net;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>How a server stops that clients are connected to.</summary>
public sealed class StopTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly ServerFixture server = new();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_server_that_stops_is_not_ready_and_ends_watches_but_still_serves()
    {
        using var http = new Http2(server.Host);
        using var watch = await http.BeginAsync("/api/v1/configmaps?watch=true&resourceVersion=0&labelSelector=none%3Dhere");
        await server.Core.BeginStopAsync();
        await using var events = await watch.Content.ReadAsStreamAsync();
        Assert.Equal(0, await events.ReadAsync(new byte[1]).AsTask().WaitAsync(Limit));
        using var ready = await http.Client.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, ready.StatusCode);
        Assert.Contains("[-]shutdown failed", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var live = await http.Client.GetAsync(new Uri("/livez", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var list = await http.Client.GetAsync(new Uri("/api/v1/configmaps", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
    }

    [Fact]
    public async Task A_request_that_has_begun_is_finished_before_the_server_goes()
    {
        using var http = new Http2(server.Host);
        using var watch = await http.BeginAsync("/api/v1/namespaces?watch=true");
        using var body = new HeldContent("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"late"}}""");
        var write = http.Client.PostAsync(new Uri("/api/v1/namespaces/default/configmaps", UriKind.Relative), body);
        await body.Begun.WaitAsync(Limit);
        var stopped = server.Host.DisposeAsync().AsTask();
        await using var events = await watch.Content.ReadAsStreamAsync();
        await events.CopyToAsync(Stream.Null).WaitAsync(Limit);
        Assert.False(stopped.IsCompleted);
        body.Release();
        using var answer = await write.WaitAsync(Limit);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await stopped.WaitAsync(Limit);
    }
}
