using System.Buffers;
using System.Text;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Metrics;
using Kuber.Machinery.Metrics;
using Kuber.Testing.Clocks;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Tests.Metrics;

public class RequestMetricsTests
{
    [Theory]
    [InlineData("GET", "/api/v1/namespaces/ns/pods/p", "GET v1 pods  resource")]
    [InlineData("GET", "/api/v1/namespaces/ns/pods", "LIST v1 pods  namespace")]
    [InlineData("GET", "/api/v1/pods?watch=1", "WATCH v1 pods  cluster")]
    [InlineData("POST", "/api/v1/namespaces/ns/pods/p/exec", "CONNECT v1 pods exec resource")]
    [InlineData("PUT", "/api/v1/namespaces/ns/pods/p/status", "PUT v1 pods status resource")]
    [InlineData("DELETE", "/api/v1/namespaces/ns/pods", "DELETECOLLECTION v1 pods  namespace")]
    [InlineData("GET", "/healthz/ping", "GET   /healthz ")]
    [InlineData("GET", "/made/up", "GET    ")]
    public void Requests_are_told_apart(string method, string path, string expected)
    {
        var http = new DefaultHttpContext();
        var parts = path.Split('?');
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (method, parts[0], new(parts.Length > 1 ? "?" + parts[1] : ""));

        var key = RequestKey.Of(RequestInfo.Of(http.Request), isKnown: true, isApply: false);

        Assert.Equal(expected, $"{key.Verb} {key.Version} {key.Resource} {key.Subresource} {key.Scope}");
    }

    [Fact]
    public void Resources_that_clients_make_up_are_not_kept()
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path) = ("PATCH", "/apis/made.up/v1/things/x");

        Assert.Equal(new("APPLY", "", "", "", "", ""), RequestKey.Of(RequestInfo.Of(http.Request), isKnown: false, isApply: true));
    }

    [Fact]
    public void Requests_and_their_times_are_counted()
    {
        var clock = new FakeClock();
        var metrics = new RequestMetrics(clock);
        var get = new RequestKey("GET", "", "v1", "pods", "", "resource");
        var began = metrics.Begin(get);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        metrics.Begin(get with { Verb = "WATCH" });
        metrics.End(get, 200, began);
        metrics.Begin(get with { Verb = "POST" });

        var text = Text(metrics);

        const string Labels = "component=\"apiserver\",group=\"\",resource=\"pods\",scope=\"resource\",subresource=\"\",verb=\"GET\",version=\"v1\"";
        Assert.Contains($"apiserver_request_total{{code=\"200\",dry_run=\"\",{Labels}}} 1\n", text);
        Assert.Contains($"apiserver_request_duration_seconds_bucket{{dry_run=\"\",{Labels},le=\"0.2\"}} 0\n", text);
        Assert.Contains($"apiserver_request_duration_seconds_bucket{{dry_run=\"\",{Labels},le=\"0.4\"}} 1\n", text);
        Assert.Contains($"apiserver_request_duration_seconds_bucket{{dry_run=\"\",{Labels},le=\"+Inf\"}} 1\n", text);
        Assert.Contains($"apiserver_request_duration_seconds_sum{{dry_run=\"\",{Labels}}} 0.3\n", text);
        Assert.Contains("apiserver_current_inflight_requests{request_kind=\"mutating\"} 1\napiserver_current_inflight_requests{request_kind=\"readOnly\"} 0\n", text);
        Assert.Contains($"apiserver_longrunning_requests{{{Labels.Replace("GET", "WATCH", StringComparison.Ordinal)}}} 1\n", text);
    }

    [Fact]
    public async Task The_server_tells_of_its_requests_and_objects()
    {
        var server = new ServerFixture { Configure = o => o with { StaticTokens = new Dictionary<string, ApiServer.Authentication.UserInfo> { ["root"] = Users.User("root", "system:masters") } } };
        await server.InitializeAsync();
        try
        {
            using var http = server.Plain("root");
            await http.GetStringAsync("/api/v1/namespaces/default");

            var text = await http.GetStringAsync("/metrics");

            Assert.Contains("apiserver_request_total{code=\"200\",dry_run=\"\",component=\"apiserver\",group=\"\",resource=\"namespaces\",scope=\"resource\",subresource=\"\",verb=\"GET\",version=\"v1\"} 1\n", text);
            Assert.Contains("apiserver_storage_objects{resource=\"namespaces\"} 4\n", text);
            Assert.Contains("\nprocess_resident_memory_bytes ", text);
            Assert.Contains("\ndotnet_gc_heap_total_allocated_bytes_total ", text);
            using var anonymous = server.Plain();
            Assert.Equal(403, (int)(await anonymous.GetAsync("/metrics")).StatusCode);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static string Text(RequestMetrics metrics)
    {
        var output = new ArrayBufferWriter<byte>();
        metrics.Write(new MetricsWriter(output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
