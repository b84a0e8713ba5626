namespace Kuber.Clients.EndToEnd.Kubectl;

/// <summary>get, describe, explain, api-resources, events, labels and annotations: what shows objects and marks them.</summary>
public sealed class ReadTests(TestServerProcess server) : KubectlTest(server)
{
    [FactWithPrograms("kubectl")]
    public async Task Get_selects_sorts_and_prints_in_every_form()
    {
        await K("run", "b", "--image=app:1", "--labels=x=1");
        await K("run", "a", "--image=app:1", "--labels=x=2");
        await K("wait", "pods", "--all", "--for=condition=Ready", "--timeout=60s");
        Assert.Equal("pod/b\npod/a", await K("get", "pods", "--sort-by=.metadata.labels.x", "-o", "name"));
        Assert.Equal("pod/b", await K("get", "pods", "-l", "x in (1,3)", "-o", "name"));
        Assert.Equal("pod/a\npod/b", await K("get", "pods", "--field-selector=status.phase=Running,spec.restartPolicy=Always", "-o", "name"));
        Assert.Matches(@"NAME +READY +STATUS +RESTARTS +AGE +IP +NODE +NOMINATED NODE +READINESS GATES\na +1/1 +Running +0 ", await K("get", "pods", "-o", "wide"));
        Assert.Matches(@"NAME +IMAGE\na +app:1", await K("get", "pods", "-o", "custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[*].image"));
        Assert.Equal("a b", await K("get", "pods", "-o", "go-template={{range .items}}{{.metadata.name}} {{end}}"));
        Assert.Contains("x=2", await K("get", "pods", "--show-labels"), StringComparison.Ordinal);
        Assert.Matches("a +1/1 .* 2\n", await K("get", "pods", "-L", "x"));
        Assert.Equal("pod/a\npod/b", await K("get", "pods", "--chunk-size=1", "-o", "name"));
        Assert.Contains("pod/a\npod/b", await K("get", "pods,services", "-o", "name"), StringComparison.Ordinal);
        Assert.Contains("(NotFound)", (await TryK("get", "pod", "none")).Errors, StringComparison.Ordinal);
        Assert.Contains("doesn't have a resource type", (await TryK("get", "nonsense")).Errors, StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl", "timeout")]
    public async Task Get_watches()
    {
        var watching = Machine.RunAsync("timeout", ["20", "kubectl", "--kubeconfig", Server.Kubeconfig, "--namespace", Namespace, "get", "configmaps", "--watch", "--output-watch-events", "--field-selector=metadata.name=x"]);
        for (var round = 0; round < 40 && !watching.IsCompleted; round++)
        {
            await K("create", "configmap", "x");
            await K("delete", "configmap", "x");
        }

        var seen = await watching;
        Assert.Contains("ADDED", seen.Output, StringComparison.Ordinal);
        Assert.Contains("DELETED", seen.Output, StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task Describe_and_events_tell_what_happened()
    {
        await DeployAsync("web", 1);
        var told = await K("describe", "deployment", "web");
        Assert.Matches(@"Replicas: +1 desired \| 1 updated \| 1 total \| 1 available \| 0 unavailable", told);
        Assert.Matches(@"Normal +ScalingReplicaSet .* Scaled up replica set web-", told);
        Assert.Matches(@"Normal +Scheduled .* Successfully assigned", await K("describe", "pods", "-l", "app=web"));
        Assert.Contains("ScalingReplicaSet", await K("events", "--for", "deployment/web"), StringComparison.Ordinal);
        Assert.Contains("SuccessfulCreate", await K("get", "events", "--sort-by=.lastTimestamp"), StringComparison.Ordinal);
        Assert.Matches(@"Non-terminated Pods: +\(\d+ in total\)", await K("describe", "node", "node-1"));
        foreach (var kind in new[] { "namespace/" + Namespace, "serviceaccount/default", "replicasets", "configmap/kube-root-ca.crt" })
        {
            Assert.StartsWith("Name:", await K("describe", kind), StringComparison.Ordinal);
        }
    }

    [FactWithPrograms("kubectl")]
    public async Task Labels_and_annotations_are_set_changed_and_taken_off()
    {
        await K("create", "configmap", "x");
        await K("label", "configmap", "x", "tier=front", "team=a");
        Assert.NotEqual(0, (await TryK("label", "configmap", "x", "tier=back")).Code);
        await K("label", "configmap", "x", "tier=back", "--overwrite");
        await K("label", "configmap", "x", "team-");
        Assert.Equal("""{"tier":"back"}""", await Field("configmap/x", ".metadata.labels"));
        await K("annotate", "configmap", "x", "note=hello");
        Assert.Equal("hello", await Field("configmap/x", ".metadata.annotations.note"));
        await K("annotate", "configmap", "x", "note-");
        Assert.Equal("", await Field("configmap/x", ".metadata.annotations.note"));
        await K("label", "configmap", "--all", "seen=yes");
        Assert.Contains("configmap/x", await K("get", "configmap", "-l", "seen=yes", "-o", "name"), StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task Explain_and_discovery_know_the_kinds()
    {
        Assert.Matches(@"FIELD: replicas <integer>", await K("explain", "deployment.spec.replicas"));
        Assert.Contains("containers\t<[]Container> -required-", await K("explain", "pod.spec"), StringComparison.Ordinal);
        Assert.Contains("nodeName", await K("explain", "pod", "--recursive"), StringComparison.Ordinal);
        Assert.NotEqual(0, (await TryK("explain", "pod.spec.nonsense")).Code);
        Assert.Matches(@"deployments +deploy +apps/v1 +true +Deployment", await K("api-resources", "--api-group=apps"));
        Assert.Matches(@"namespaces +ns +v1 +false +Namespace", await K("api-resources", "--namespaced=false"));
        Assert.Contains("networking.k8s.io/v1", (await K("api-versions")).Split('\n'));
        Assert.Contains("Server Version: v1.36", await K("version"), StringComparison.Ordinal);
        Assert.Contains("is running at https://127.0.0.1:", await K("cluster-info"), StringComparison.Ordinal);
        Assert.Equal("ok", await K("get", "--raw", "/readyz"));
        Assert.Contains("\"kind\": \"PodList\"", await K("cluster-info", "dump", "--namespaces", Namespace), StringComparison.Ordinal);
    }
}
