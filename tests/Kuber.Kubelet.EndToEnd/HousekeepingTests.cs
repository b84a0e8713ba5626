using System.IO.Compression;
using Kuber.Api.Core.V1;
using Kuber.Client.Events;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Events;
using Kuber.Kubelet.Images;
using Kuber.Kubelet.Tests;
using Kuber.Machinery.Grpc;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Kubelet.EndToEnd;

[Collection("containerd")]
public class HousekeepingTests(HousekeepingCluster cluster, ContainerdFixture containerd) : IClassFixture<HousekeepingCluster>
{
    [FactOnNode]
    public async Task Following_goes_on_over_rotations_without_a_gap_and_old_logs_are_compressed_and_go()
    {
        const int Lines = 4000;
        await cluster.RunAsync("talks", new PodSpec
        {
            RestartPolicy = "Never",
            Containers = [TestNode.Busybox("sh", "-c", $"i=0; while [ $i -lt {Lines} ]; do echo \"this is line number $i of many\"; i=$((i+1)); usleep 1000; done; sleep 2")],
        });
        using var http = cluster.CreateHttp();

        var text = await http.GetStringAsync(new Uri(cluster.Endpoint, "/api/v1/namespaces/default/pods/talks/log?follow=true")).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(string.Concat(Enumerable.Range(0, Lines).Select(i => $"this is line number {i} of many\n")), text);
        var files = Directory.EnumerateFiles(Directory.EnumerateDirectories(Path.Combine(cluster.Root, "logs"), "default_talks_*").Single(), "0.log*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToList();
        Assert.InRange(files.Count, 3, 4);
        Assert.EndsWith("/0.log", files[0]);
        Assert.All(files[1..^1], f => Assert.EndsWith(".gz", f));
        Assert.Matches(@"0\.log\.\d{8}-\d{6}$", files[^1]);
        await using var gzip = new GZipStream(File.OpenRead(files[1]), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        Assert.Contains(" stdout F this is line number ", await reader.ReadLineAsync());
    }

    [FactOnNode]
    public async Task Of_the_containers_that_ended_the_last_one_stays()
    {
        await cluster.RunAsync("restarts", "sh", "-c", "sleep 1000");
        using var channel = GrpcChannel.ForUnixSocket(containerd.Socket);
        var runtime = new CriRuntime(channel);
        var uid = cluster.Find("restarts")!.Metadata.Uid;
        for (var restart = 1; restart <= 3; restart++)
        {
            var count = restart;
            var running = (await ContainersAsync(runtime, uid)).Single(c => c.State == CriConstants.ContainerRunning);
            await runtime.StopContainerAsync(running.Id, 0, default);
            // Back-off grows, but the first restarts come soon.
            if (restart == 3)
            {
                break;
            }

            await cluster.WaitAsync("restarts", p => p.Status.ContainerStatuses is [{ State.Running: not null } s] && s.RestartCount == count, $"has restarted {count} times");
        }

        await Eventually.Holds(
            () => ContainersAsync(runtime, uid).GetAwaiter().GetResult() is [{ State: CriConstants.ContainerExited } one] && one.Annotations.GetValueOrDefault(ContainerLabels.RestartCount) == "2",
            () => "one container, the last, is left: " + string.Join("; ", ContainersAsync(runtime, uid).GetAwaiter().GetResult().Select(c => c.ToString())));

        // A container's log goes after the container.
        var folder = Directory.EnumerateDirectories(Path.Combine(cluster.Root, "logs"), "default_restarts_*").Single();
        List<string?> Logs() => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName)];
        await Eventually.Holds(() => Logs() is ["2.log"], () => "the last container's log alone is left: " + string.Join(", ", Logs()));
    }

    [FactOnNode]
    public async Task A_full_disk_costs_the_images_that_nobody_uses()
    {
        await cluster.RunAsync("uses", "sleep", "1000");
        containerd.ImportBusybox("unused");
        using var channel = GrpcChannel.ForUnixSocket(containerd.Socket);
        var runtime = new CriRuntime(channel);
        var broadcaster = new EventBroadcaster(cluster.Client, TimeProvider.System, NullLogger.Instance);
        var options = new KubeletOptions { NodeName = "n", Client = cluster.Client, ImageGcHighThresholdPercent = 0, ImageGcLowThresholdPercent = 0, ImageMinimumGcAge = TimeSpan.Zero };
        var images = new UnusedImages(runtime, options, new PodEvents(broadcaster.Recorder("kubelet", "n")), _ => Task.FromResult("registry.k8s.io/pause:3.10"), NullLogger.Instance);

        await images.CollectAsync(default);

        var left = (await runtime.ListImagesAsync(default)).SelectMany(i => i.RepoTags).Order(StringComparer.Ordinal);
        Assert.Equal(["docker.io/library/busybox:1.36", "registry.k8s.io/pause:3.10"], left);
    }

    private static async Task<IReadOnlyList<Kuber.Kubelet.Cri.Messages.CriContainer>> ContainersAsync(CriRuntime runtime, string uid) =>
        await runtime.ListContainersAsync(new() { LabelSelector = Api.Runtime.ApiMap.Of((ContainerLabels.PodUid, uid)) }, default);
}
