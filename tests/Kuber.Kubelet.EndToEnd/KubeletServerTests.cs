using System.Security.Cryptography.X509Certificates;
using Kuber.Api.Authentication.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Machinery.Pki;

namespace Kuber.Kubelet.EndToEnd;

[Collection("containerd")]
public class KubeletServerTests(StreamCluster cluster) : IClassFixture<StreamCluster>
{
    [FactOnNode]
    public async Task Only_those_whom_the_cluster_knows_and_allows_are_served()
    {
        using var other = CertificateAuthority.Create("other", TimeProvider.System);
        using var stranger = other.Issue(new() { CommonName = "admin", Organizations = ["system:masters"], ForClient = true });
        using var nobody = cluster.Server.IssueCertificate(new() { CommonName = "nobody", ForClient = true });

        Assert.Equal((401, "Unauthorized"), await GetAsync("pods", null));
        Assert.Equal((401, "Unauthorized"), await GetAsync("pods", Exported(stranger)));
        Assert.Equal((401, "Unauthorized"), await GetAsync("pods", null, "no-such-token"));
        Assert.Equal((403, "Forbidden (user=nobody, verb=get, resource=nodes, subresource(s)=[pods proxy])"), await GetAsync("pods", Exported(nobody)));
        Assert.Equal((403, "Forbidden (user=nobody, verb=get, resource=nodes, subresource(s)=[metrics])"), await GetAsync("metrics/resource", Exported(nobody)));
        Assert.Equal((200, "ok"), await GetAsync("healthz", cluster.AdminCertificate()));
    }

    [FactOnNode]
    public async Task A_token_of_a_service_account_opens_what_its_role_says()
    {
        await cluster.Client.CreateAsync(new ServiceAccount { Metadata = new() { Name = "scraper", Namespace = "default" } }, CreateOptions.Empty, default);
        await cluster.Client.CreateAsync(
            new ClusterRole { Metadata = new() { Name = "scraper" }, Rules = [new() { Verbs = ["get"], ApiGroups = [""], Resources = ["nodes/metrics"] }] },
            CreateOptions.Empty,
            default);
        await cluster.Client.CreateAsync(
            new ClusterRoleBinding
            {
                Metadata = new() { Name = "scraper" },
                RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = "scraper" },
                Subjects = [new() { Kind = "ServiceAccount", Name = "scraper", Namespace = "default" }],
            },
            CreateOptions.Empty,
            default);
        var token = await cluster.Client.CreateSubresourceAsync<ServiceAccount, TokenRequest, TokenRequest>("default", "scraper", "token", new TokenRequest(), default);

        Assert.Equal(200, (await GetAsync("metrics/resource", null, token.Status.Token)).Code);
        Assert.Equal(
            (403, "Forbidden (user=system:serviceaccount:default:scraper, verb=get, resource=nodes, subresource(s)=[pods proxy])"),
            await GetAsync("pods", null, token.Status.Token));
    }

    [FactOnNode]
    public async Task Pods_logs_of_the_node_and_commands_are_served()
    {
        await cluster.RunAsync("seen", "sleep", "1000");
        var admin = cluster.AdminCertificate();

        Assert.Contains("\"name\":\"seen\"", (await GetAsync("pods", admin)).Text);
        Assert.Contains("\"name\":\"seen\"", (await GetAsync("runningpods/", admin)).Text);
        Assert.Contains("<a href=\"default_seen_", (await GetAsync("logs/", admin)).Text);
        Assert.Equal(404, (await GetAsync("logs/none", admin)).Code);
        Assert.Equal(404, (await GetAsync("nothing", admin)).Code);
        Assert.Equal((404, "pod does not exist"), await GetAsync("exec/default/none/main?output=1", admin));
        Assert.Equal((400, "you must specify at least 1 of stdin, stdout, stderr"), await GetAsync("exec/default/seen/main", admin));
        Assert.Equal((400, "Upgrade request required"), await GetAsync("exec/default/seen/main?output=1&command=true", admin));
        using var http = cluster.CreateKubeletHttp(admin);
        using var ran = await http.PostAsync(new Uri($"https://127.0.0.1:{cluster.KubeletPort}/run/default/seen/main?cmd=echo+ran"), null);
        Assert.Equal("ran\n", await ran.Content.ReadAsStringAsync());
    }

    private async Task<(int Code, string Text)> GetAsync(string path, X509Certificate2? certificate, string token = "")
    {
        using var http = cluster.CreateKubeletHttp(certificate);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://127.0.0.1:{cluster.KubeletPort}/{path}"));
        if (token.Length > 0)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static X509Certificate2 Exported(CertificatePair pair) => X509CertificateLoader.LoadPkcs12(pair.Certificate.Export(X509ContentType.Pfx), null);
}
