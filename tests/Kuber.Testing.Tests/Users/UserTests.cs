using System.Diagnostics;
using Kuber.Api.Core.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Testing.Clocks;

namespace Kuber.Testing.Tests.Users;

public class UserTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Users_may_do_what_the_roles_allow_on_both_transports()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Https = true });
        using var http = Connect(cluster.Kubeconfig("alice", "readers"));
        await cluster.CreateAsync(Samples.Map("x"));
        foreach (var alice in new[] { http, cluster.ClientFor("alice", "readers") })
        {
            var failure = await Assert.ThrowsAsync<StatusException>(() => alice.GetAsync<ConfigMap>("default", "x", None));
            Assert.Equal("configmaps \"x\" is forbidden: User \"alice\" cannot get resource \"configmaps\" in API group \"\" in the namespace \"default\"", failure.Message);
        }

        await AllowAsync(cluster, new() { Kind = "Group", ApiGroup = "rbac.authorization.k8s.io", Name = "readers" });
        foreach (var alice in new[] { http, cluster.ClientFor("alice", "readers") })
        {
            Assert.Equal("x", (await alice.GetAsync<ConfigMap>("default", "x", None)).Metadata.Name);
            await Assert.ThrowsAsync<StatusException>(() => alice.DeleteAsync<ConfigMap>("default", "x", new(), None));
        }
    }

    [Fact]
    public async Task A_ServiceAccount_works_by_its_token_and_in_the_process()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Https = true, Clock = new FakeClock() });
        await cluster.CreateAsync(new ServiceAccount { Metadata = new() { Name = "operator", Namespace = "default" } });
        await cluster.CreateAsync(Samples.Map("x"));
        var file = await cluster.WriteServiceAccountKubeconfigAsync("default", "operator");
        using var http = Connect(await File.ReadAllTextAsync(file));
        await Assert.ThrowsAsync<StatusException>(() => http.GetAsync<ConfigMap>("default", "x", None));
        await AllowAsync(cluster, new() { Kind = "ServiceAccount", Namespace = "default", Name = "operator" });
        await http.GetAsync<ConfigMap>("default", "x", None);
        await cluster.ClientForServiceAccount("default", "operator").GetAsync<ConfigMap>("default", "x", None);
        Assert.All(cluster.Requests.Of("get", "configmaps"), r => Assert.Equal("system:serviceaccount:default:operator", r.Facts.User));
    }

    [Fact]
    public async Task Kubeconfig_files_are_private_and_go_with_the_cluster()
    {
        string path;
        await using (var cluster = await TestCluster.StartAsync(new() { Https = true, Controllers = [], Scheduler = false }))
        {
            path = cluster.WriteKubeconfig();
            Assert.NotEqual(path, cluster.WriteKubeconfig("alice"));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }
        }

        Assert.False(File.Exists(path));
    }

    [FactWithKubectl]
    public async Task Stock_kubectl_works_with_it_even_where_the_clock_is_another()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Https = true, Nodes = 1, Clock = new FakeClock() });
        var kubeconfig = cluster.WriteKubeconfig();
        await KubectlAsync(kubeconfig, "create", "deployment", "web", "--image=app:1", "--replicas=2");
        await cluster.WaitForAvailableAsync("default", "web", 2);
        Assert.Equal("2/2", (await KubectlAsync(kubeconfig, "get", "deployment", "web", "--no-headers")).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        Assert.Equal("no\n", await KubectlAsync(cluster.WriteKubeconfig("alice"), "auth", "can-i", "get", "pods"));
        Assert.StartsWith("kubectl/", cluster.Requests.Of("create", "deployments.apps")[0].Facts.Client, StringComparison.Ordinal);
    }

    private static HttpApiClient Connect(string kubeconfig) => new(KubeconfigFile.Parse(kubeconfig, "test").Resolve(), TimeProvider.System);

    private static async Task AllowAsync(TestCluster cluster, Subject subject)
    {
        await cluster.CreateAsync(new Role { Metadata = new() { Name = "reader", Namespace = "default" }, Rules = [new() { ApiGroups = [""], Resources = ["configmaps"], Verbs = ["get"] }] });
        await cluster.CreateAsync(new RoleBinding
        {
            Metadata = new() { Name = "reader", Namespace = "default" },
            RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = "reader" },
            Subjects = [subject],
        });
    }

    private static async Task<string> KubectlAsync(string kubeconfig, params string[] arguments)
    {
        ProcessStartInfo start = new("kubectl", ["--kubeconfig", kubeconfig, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 || output.Length > 0, $"kubectl {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}");
        return output;
    }
}
