using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Metrics.V1Beta1;
using Kuber.Kubelet.Tests;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Metrics;

namespace Kuber.Kubelet.EndToEnd;

[Collection("containerd")]
public class MetricsTests(StreamCluster cluster) : IClassFixture<StreamCluster>
{
    [FactOnNode]
    public async Task A_busy_pod_uses_a_processor_and_an_idle_one_next_to_none()
    {
        await cluster.RunAsync("busy", "sh", "-c", "while :; do :; done");
        await cluster.RunAsync("idle", "sleep", "1000");
        PodMetrics? busy = null;
        await Eventually.Holds(
            () => (busy = Find("busy")) is { Containers: [{ Name: "main" } c] } && c.Usage["cpu"].MilliValue > 100,
            () => $"pod busy uses a tenth of a processor; it has {busy}");
        var idle = Find("idle")!;

        Assert.InRange(idle.Containers[0].Usage["cpu"].MilliValue, 0, 50);
        Assert.InRange(idle.Containers[0].Usage["memory"].Value, 1, 64 << 20);
        Assert.True(busy!.Window.Nanoseconds > 0);
        Assert.Equal(["busy", "idle"], (await cluster.Client.ListAsync<PodMetrics>("default", ListOptions.Empty, default)).Items.Select(p => p.Metadata.Name).Where(n => n is "busy" or "idle"));
        var node = await cluster.Client.GetAsync<NodeMetrics>("", StreamCluster.NodeName, default);
        Assert.True(node.Usage["memory"].Value > 16 << 20);
        Assert.True(node.Usage["cpu"].MilliValue > 50);
        var missing = await Assert.ThrowsAsync<StatusException>(() => cluster.Client.GetAsync<PodMetrics>("default", "none", default));
        Assert.Equal("podmetrics.metrics.k8s.io \"default/none\" not found", missing.Message);
    }

    [KubectlTheory]
    [InlineData("top node", "NAME     CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)")]
    [InlineData("top pod --containers", "POD   NAME   CPU(cores)   MEMORY(bytes)")]
    [InlineData("get podmetrics", "NAME   CPU   MEMORY   WINDOW")]
    public async Task Kubectl_shows_usage(string command, string heading)
    {
        if (cluster.Find("top") is null)
        {
            await cluster.RunAsync("top", "sleep", "1000");
        }

        var (code, output, error) = await new Kubectl(cluster.Kubeconfig).RunAsync("", command.Split(' '));

        Assert.True(code == 0, error);
        Assert.Equal(Words(heading), Words(output.Split('\n')[0]));
        Assert.Contains(command == "top node" ? StreamCluster.NodeName : "top", output);
    }

    [FactOnNode]
    public async Task The_kubelet_tells_what_pods_use_by_the_names_that_rules_know()
    {
        await cluster.RunAsync("measured", new PodSpec
        {
            Containers = [TestNode.Busybox("sh", "-c", "dd if=/dev/zero of=/data/file bs=1M count=3; sleep 1000") with { VolumeMounts = [new() { Name = "data", MountPath = "/data" }] }],
            Volumes = [new() { Name = "data", VolumeSource = new() { EmptyDir = new() } }],
        });

        var detailed = await KubeletAsync("metrics/cadvisor");
        foreach (var name in (string[])["container_cpu_usage_seconds_total", "container_memory_working_set_bytes", "container_memory_rss", "container_start_time_seconds", "container_network_receive_bytes_total"])
        {
            var sample = MetricsReader.Read(detailed, new HashSet<string> { name }).FirstOrDefault(s => s.Label("pod") == "measured" && (s.Label("container") == "main" || s.Label("interface") == "eth0"));
            Assert.True(sample is { Value: > 0 }, $"{name}: {sample}");
        }

        var own = await KubeletAsync("metrics");
        Assert.Contains("kubelet_node_name{node=\"node-1\"} 1\n", own);
        Assert.Contains("\nkubelet_running_containers{container_state=\"running\"} ", own);
        var resource = await KubeletAsync("metrics/resource");
        Assert.Contains("pod_cpu_usage_seconds_total{namespace=\"default\",pod=\"measured\"} ", resource);
        var summary = await KubeletAsync("stats/summary");
        Assert.Matches("\"podRef\":\\{\"name\":\"measured\",\"namespace\":\"default\"", summary);
        Assert.Matches("\"usedBytes\":31[0-9]{5},[^}]*\"name\":\"data\"", summary);
        Assert.Contains("\"imageFs\":{", summary);
        Assert.Contains("\"usageNanoCores\":", await KubeletAsync("stats/summary?only_cpu_and_memory=true"));
    }

    private PodMetrics? Find(string name) => cluster.Client.ListAsync<PodMetrics>("default", ListOptions.Empty with { FieldSelector = "metadata.name=" + name }, default)
        .GetAwaiter().GetResult().Items.FirstOrDefault();

    private async Task<string> KubeletAsync(string path)
    {
        using var http = cluster.CreateKubeletHttp(cluster.AdminCertificate());
        return await http.GetStringAsync(new Uri($"https://127.0.0.1:{cluster.KubeletPort}/{path}"));
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
