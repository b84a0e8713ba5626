namespace Kuber.Clients.EndToEnd.Kubectl;

/// <summary>run, scale, autoscale, expose, rollout, set, wait, jobs: what makes and moves workloads.</summary>
public sealed class WorkloadTests(TestServerProcess server) : KubectlTest(server)
{
    [FactWithPrograms("kubectl")]
    public async Task Rollouts_go_forward_back_pause_and_restart()
    {
        await DeployAsync("web", 2);
        await K("set", "image", "deployment/web", "app=app:2");
        await K("rollout", "status", "deployment/web", "--timeout=60s");
        Assert.Matches(@"1 +<none>\n2 +<none>", await K("rollout", "history", "deployment/web"));
        Assert.Contains("app:1", await K("rollout", "history", "deployment/web", "--revision=1"), StringComparison.Ordinal);
        await K("rollout", "undo", "deployment/web");
        await K("rollout", "status", "deployment/web", "--timeout=60s");
        Assert.Equal("app:1", await Field("deployment/web", ".spec.template.spec.containers[0].image"));

        await K("rollout", "pause", "deployment/web");
        await K("set", "env", "deployment/web", "COLOUR=red");
        await K("wait", "deployment/web", "--for=jsonpath={.status.conditions[?(@.type==\"Progressing\")].reason}=DeploymentPaused", "--timeout=60s");
        Assert.DoesNotContain("COLOUR", await K("get", "pods", "-o", "yaml"), StringComparison.Ordinal);
        await K("rollout", "resume", "deployment/web");
        await K("rollout", "status", "deployment/web", "--timeout=60s");
        await Says("COLOUR", "get", "pods", "-o", "yaml");
        await K("rollout", "restart", "deployment/web");
        await K("rollout", "status", "deployment/web", "--timeout=60s");
        Assert.NotEqual("", await Field("deployment/web", ".spec.template.metadata.annotations.kubectl\\.kubernetes\\.io/restartedAt"));
    }

    [FactWithPrograms("kubectl")]
    public async Task Set_changes_templates()
    {
        await DeployAsync("web", 1);
        await K("set", "resources", "deployment/web", "--limits=cpu=200m,memory=64Mi", "--requests=cpu=100m");
        await K("create", "serviceaccount", "robot");
        await K("set", "serviceaccount", "deployment/web", "robot");
        Assert.Equal("200m 100m robot", await Field("deployment/web", ".spec.template.spec.containers[0].resources.limits.cpu} {.spec.template.spec.containers[0].resources.requests.cpu} {.spec.template.spec.serviceAccountName"));
        Assert.Contains("name: COLOUR", await K("set", "env", "deployment/web", "COLOUR=red", "--dry-run=client", "-o", "yaml"), StringComparison.Ordinal);
        Assert.Equal("", await Field("deployment/web", ".spec.template.spec.containers[0].env"));
        await K("create", "service", "clusterip", "s", "--tcp=80:80");
        await K("set", "selector", "service", "s", "app=other");
        Assert.Equal("""{"app":"other"}""", await Field("service/s", ".spec.selector"));
        await K("create", "rolebinding", "b", "--clusterrole=view", "--user=alice");
        await K("set", "subject", "rolebinding", "b", "--user=bob");
        Assert.Equal("alice bob", await Field("rolebinding/b", ".subjects[*].name"));
    }

    [FactWithPrograms("kubectl")]
    public async Task Scale_autoscale_and_expose()
    {
        await DeployAsync("web", 1);
        await K("scale", "deployment/web", "--replicas=3", "--current-replicas=1");
        await K("wait", "deployment/web", "--for=jsonpath={.status.availableReplicas}=3", "--timeout=60s");
        Assert.NotEqual(0, (await TryK("scale", "deployment/web", "--replicas=5", "--current-replicas=1")).Code);
        await K("autoscale", "deployment", "web", "--min=2", "--max=5", "--cpu-percent=80");
        Assert.Equal("2 5 web", await Field("hpa/web", ".spec.minReplicas} {.spec.maxReplicas} {.spec.scaleTargetRef.name"));
        await K("expose", "deployment", "web", "--port=80", "--target-port=8080", "--type=NodePort");
        Assert.Equal("web 80 8080", await Field("service/web", ".spec.selector.app} {.spec.ports[0].port} {.spec.ports[0].targetPort"));
        Assert.InRange(int.Parse(await Field("service/web", ".spec.ports[0].nodePort"), System.Globalization.CultureInfo.InvariantCulture), 30000, 32767);
        await Machine.EventuallyAsync("3 endpoints", async () =>
        {
            var addresses = await Field("endpointslices", ".items[*].endpoints[*].addresses[0]");
            return (addresses.Split(' ').Length == 3, addresses);
        });
    }

    [FactWithPrograms("kubectl")]
    public async Task Run_makes_a_pod_that_waits_can_wait_for()
    {
        Assert.Equal("pod/one created", await K("run", "one", "--image=app:1", "--labels=a=b", "--env=X=y"));
        await K("wait", "pod/one", "--for=condition=Ready", "--timeout=60s");
        Assert.Equal("b y", await Field("pod/one", ".metadata.labels.a} {.spec.containers[0].env[0].value"));
        await K("delete", "pod", "one", "--wait=false");
        await K("wait", "pod/one", "--for=delete", "--timeout=60s");
        var never = await TryK("wait", "--for=condition=Ready", "pod", "-l", "none=none", "--timeout=1s");
        Assert.Contains("no matching resources found", never.Errors, StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task Jobs_come_from_images_and_from_cron_jobs()
    {
        await K("create", "job", "j", "--image=app:1");
        await K("create", "cronjob", "nightly", "--image=app:1", "--schedule=0 3 * * *");
        await K("create", "job", "now", "--from=cronjob/nightly");
        Assert.Equal("manual", await Field("job/now", ".metadata.annotations.cronjob\\.kubernetes\\.io/instantiate"));
        await Says("now-", "get", "pods", "-o", "name");
        await K("delete", "job", "j", "--cascade=foreground");
        Assert.DoesNotContain("pod/j-", await K("get", "pods", "-o", "name"), StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task Deleting_an_owner_cascades_or_orphans()
    {
        await DeployAsync("web", 1);
        await K("delete", "deployment", "web", "--cascade=orphan");
        var set = await K("get", "replicasets", "-o", "name");
        Assert.StartsWith("replicaset.apps/web-", set, StringComparison.Ordinal);
        await K("delete", set);
        await Machine.EventuallyAsync("no pods", async () =>
        {
            var pods = await K("get", "pods", "-o", "name");
            return (pods.Length == 0, pods);
        });
    }
}
