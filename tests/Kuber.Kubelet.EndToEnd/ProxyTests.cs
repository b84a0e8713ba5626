using System.Net;
using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;

namespace Kuber.Kubelet.EndToEnd;

[Collection("containerd")]
public class ProxyTests(StreamCluster cluster) : IClassFixture<StreamCluster>
{
    private const string Script = "printf 'Content-type: text/plain\\r\\n\\r\\n'; echo \"$REQUEST_METHOD $QUERY_STRING $HTTP_X_FORWARDED_URI\"; cat";

    [FactOnNode]
    public async Task Requests_of_all_methods_reach_a_pod_by_itself_and_by_its_service()
    {
        var pod = await ServeAsync("page");
        await cluster.Client.CreateAsync(
            new Service { Metadata = ObjectMeta.Empty with { Name = "page", Namespace = "default" }, Spec = new() { Ports = [new() { Name = "web", Port = 8000, TargetPort = 80 }] } },
            CreateOptions.Empty,
            default);
        await cluster.Client.CreateAsync(
            new Endpoints
            {
                Metadata = ObjectMeta.Empty with { Name = "page", Namespace = "default" },
                Subsets = [new() { Addresses = [new() { Ip = pod.Status.PodIP, TargetRef = new() { Kind = "Pod", Name = "page", Namespace = "default" } }], Ports = [new() { Name = "web", Port = 80 }] }],
            },
            CreateOptions.Empty,
            default);

        foreach (var target in (string[])["pods/page:80", "pods/http:page:80", "services/page:web", "services/page:8000"])
        {
            Assert.Equal((200, $"GET x=1&y /api/v1/namespaces/default/{target}/proxy/cgi-bin/show\n"), await SendAsync(HttpMethod.Get, target, "/cgi-bin/show?x=1&y"));
            Assert.Equal((200, $"POST  /api/v1/namespaces/default/{target}/proxy/cgi-bin/show\nbody"), await SendAsync(HttpMethod.Post, target, "/cgi-bin/show", "body"));
        }

        Assert.Equal((200, "<a href=\"/api/v1/namespaces/default/pods/page:80/proxy/next\">next</a>\n"), await SendAsync(HttpMethod.Get, "pods/page:80", "/page.html"));
        Assert.Equal(404, (await SendAsync(HttpMethod.Get, "pods/page:80", "/none")).Code);
    }

    [FactOnNode]
    public async Task What_cannot_be_reached_says_why()
    {
        await ServeAsync("closed");

        using (var http = cluster.CreateHttp(followRedirects: false))
        {
            using var redirect = await http.GetAsync(new Uri(cluster.Endpoint, "/api/v1/namespaces/default/pods/closed:80/proxy?q"));
            Assert.Equal((HttpStatusCode.MovedPermanently, "/api/v1/namespaces/default/pods/closed:80/proxy/?q"), (redirect.StatusCode, redirect.Headers.Location!.OriginalString));
        }

        Assert.Matches("503.*error trying to reach service: dial tcp 10.*:81: connect: connection refused", (await SendAsync(HttpMethod.Get, "pods/closed:81", "/")).ToString());
        Assert.Matches("404.*pods \\\\\"none\\\\\" not found", (await SendAsync(HttpMethod.Get, "pods/none", "/")).ToString());
        Assert.Matches("404.*endpoints \\\\\"none\\\\\" not found", (await SendAsync(HttpMethod.Get, "services/none", "/")).ToString());
        Assert.Matches("400.*invalid pod request \\\\\"a:b:c\\\\\"", (await SendAsync(HttpMethod.Get, "pods/a:b:c", "/")).ToString());
        Assert.Matches("400.*address not allowed", (await SendAsync(HttpMethod.Get, "", "/healthz", prefix: $"/api/v1/nodes/{StreamCluster.NodeName}")).ToString());
    }

    private async Task<Pod> ServeAsync(string name)
    {
        var pod = await cluster.RunAsync(
            name,
            "sh", "-c", $"mkdir -p /tmp/www/cgi-bin; cd /tmp/www; echo '<a href=\"/next\">next</a>' > page.html; cat > cgi-bin/show <<'END'\n#!/bin/sh\n{Script}\nEND\nchmod +x cgi-bin/show; exec httpd -f -p 80");
        await cluster.ExecAsync(name, "sh", "-c", "until nc 127.0.0.1 80 < /dev/null; do usleep 10000; done");
        return pod;
    }

    private async Task<(int Code, string Text)> SendAsync(HttpMethod method, string target, string path, string body = "", string prefix = "/api/v1/namespaces/default/")
    {
        using var http = cluster.CreateHttp();
        using var request = new HttpRequestMessage(method, new Uri(cluster.Endpoint, $"{prefix}{target}/proxy{path}"));
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "text/plain");
        }

        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
