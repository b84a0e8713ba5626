namespace Kuber.EndToEnd;

/// <summary>Containers that end, fail their probes, or are told to stop.</summary>
public sealed class PodLifeTests : WorkspaceTest
{
    [FactOnCluster]
    public async Task A_container_that_ends_is_restarted_with_back_off()
    {
        await Apply(Shell("crash", "echo once; exit 3"));
        await Says("CrashLoopBackOff", "get", "pod", "crash");
        Assert.Equal("3", await Field("pod", "crash", ".status.containerStatuses[0].lastState.terminated.exitCode"));
        await Says("BackOff", "get", "events", "--field-selector", "involvedObject.name=crash");
        Assert.Equal("once\n", await Kubectl("logs", "crash"));
    }

    [FactOnCluster]
    public async Task A_container_that_fails_its_liveness_probe_is_restarted()
    {
        await Apply(Shell("live", "touch /tmp/ok; exec sleep 1000000", "    livenessProbe: {exec: {command: [cat, /tmp/ok]}, periodSeconds: 1, failureThreshold: 1}"));
        await Ready("live");
        await Kubectl("exec", "live", "--", "rm", "/tmp/ok");
        await Machine.EventuallyAsync("a restart", async () => (await Field("pod", "live", ".status.containerStatuses[0].restartCount") is var n && n == "1", n));
        await Says("Unhealthy", "get", "events", "--field-selector", "involvedObject.name=live");
    }

    [FactOnCluster]
    public async Task A_pod_that_fails_its_readiness_probe_leaves_its_service()
    {
        await Apply(Shell("part", "touch /tmp/ok; exec httpd -f -p 8080", "    readinessProbe: {exec: {command: [cat, /tmp/ok]}, periodSeconds: 1, failureThreshold: 1}"));
        await Kubectl("expose", "pod", "part", "--port=80", "--target-port=8080");
        await Ready("part");
        var ip = await Field("pod", "part", ".status.podIP");
        await Says(ip, "get", "endpoints", "part");
        await Kubectl("exec", "part", "--", "rm", "/tmp/ok");
        await Machine.EventuallyAsync("the address to leave the endpoints", async () =>
        {
            var said = await Kubectl("get", "endpoints", "part", "-o", "jsonpath={.subsets[*].addresses[*].ip}");
            return (!said.Contains(ip, StringComparison.Ordinal), said);
        });
        await Kubectl("exec", "part", "--", "touch", "/tmp/ok");
        await Says(ip, "get", "endpoints", "part");
    }

    [FactOnCluster]
    public async Task A_stop_runs_the_hook_and_waits_for_the_grace_period()
    {
        var folder = Directory.CreateTempSubdirectory("kuber-stop-").FullName;
        await Apply(Shell(
            "stop",
            "trap 'echo term >>/seen/order; exit 0' TERM; while :; do sleep 0.1; done",
            """
                lifecycle: {preStop: {exec: {command: [sh, -c, "echo hook >>/seen/order; sleep 1"]}}}
                volumeMounts: [{name: seen, mountPath: /seen}]
            """,
            $$"""
              volumes: [{name: seen, hostPath: {path: {{folder}} } }]
            """));
        await Ready("stop");
        await Kubectl("delete", "pod", "stop", "--grace-period=20");
        Assert.Equal("hook\nterm\n", await File.ReadAllTextAsync(Path.Combine(folder, "order")));
        Directory.Delete(folder, recursive: true);
    }
}
