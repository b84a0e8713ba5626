namespace Kuber.EndToEnd;

/// <summary>The manifests of <c>examples/</c>, as README.md shows them.</summary>
public sealed class ExampleTests : WorkspaceTest
{
    [FactOnCluster]
    public async Task A_pod_serves_its_page()
    {
        await Kubectl("apply", "-f", "examples/nginx-pod.yaml");
        await Ready("nginx");
        await WebPage.AnswersAsync(await Field("pod", "nginx", ".status.podIP"));
    }

    [FactOnCluster]
    public async Task A_deployment_serves_on_pod_cluster_and_node_addresses_and_goes_as_a_whole()
    {
        await Kubectl("apply", "-f", "examples/nginx-deployment.yaml");
        await Kubectl("rollout", "status", "deployment/web", "--timeout=60s");
        foreach (var address in (await Field("pods", "-l=app=web", ".items[*].status.podIP")).Split(' '))
        {
            await WebPage.AnswersAsync(address);
        }

        await WebPage.AnswersAsync(await Field("service", "web", ".spec.clusterIP"));
        await WebPage.AnswersAsync("127.0.0.1:30080");
        var node = (await Machine.KubectlOkAsync("get", "nodes", "-o", "jsonpath={.items[0].status.addresses[0].address}")).Trim();
        await WebPage.AnswersAsync(node + ":30080");

        // A pod that goes is replaced.
        var first = (await Field("pods", "-l=app=web", ".items[0].metadata.name")).Trim();
        await Kubectl("delete", "pod", first, "--wait=true");
        await Says("2/2", "get", "deployment", "web");

        // Changing the template rolls; undo rolls back.
        await Kubectl("scale", "deployment/web", "--replicas=3");
        await Says("3/3", "get", "deployment", "web");
        await Kubectl("set", "env", "deployment/web", "COLOR=blue");
        await Kubectl("rollout", "status", "deployment/web", "--timeout=60s");
        Assert.Contains("COLOR", await Kubectl("get", "pods", "-l", "app=web", "-o", "yaml"), StringComparison.Ordinal);
        await Kubectl("rollout", "undo", "deployment/web");
        await Kubectl("rollout", "status", "deployment/web", "--timeout=60s");
        Assert.DoesNotContain("COLOR", await Field("deployment", "web", ".spec.template"), StringComparison.Ordinal);
        await Kubectl("rollout", "restart", "deployment/web");
        await Kubectl("rollout", "status", "deployment/web", "--timeout=60s");

        // The deployment takes its replica sets and pods with it.
        await Kubectl("delete", "deployment", "web");
        await Machine.EventuallyAsync("replica sets and pods to go", async () =>
        {
            var left = await Kubectl("get", "replicasets,pods", "-o", "name");
            return (left.Length == 0, left);
        });
        await WebPage.RefusesAsync("127.0.0.1:30080");
    }

    [FactOnCluster]
    public async Task A_pod_takes_keys_of_a_config_map()
    {
        await Kubectl("apply", "-f", "examples/config-pod.yaml");
        await Ready("config");
        await Says("lives=3 theme=dark\nenemies=aliens\nlives=3", "logs", "config");
        Assert.Equal("color.good=purple\n", await Kubectl("exec", "config", "--", "cat", "/etc/game/ui/colors"));
    }

    [FactOnCluster]
    public async Task A_pod_mounts_a_secret_read_only()
    {
        await Kubectl("apply", "-f", "examples/secret-pod.yaml");
        await Ready("secret");
        Assert.Equal("s3cr3t", await Kubectl("exec", "secret", "--", "cat", "/etc/login/password") is var text ? text.TrimEnd('\n') : "");
        var refused = await TryKubectl("exec", "secret", "--", "sh", "-c", "echo x >/etc/login/password");
        Assert.NotEqual(0, refused.Code);
        Assert.Contains("Read-only file system", refused.Errors, StringComparison.Ordinal);
    }
}
