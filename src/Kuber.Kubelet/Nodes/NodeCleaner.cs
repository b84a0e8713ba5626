using Kuber.Kubelet.Cgroups;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Linux;
using Kuber.Machinery.Grpc;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Nodes;

/// <summary>Takes away what a kubelet has made on a node: pods with their containers, mounts, cgroups, volumes, logs.</summary>
public static class NodeCleaner
{
    private const int AtOnce = 8;

    /// <summary>Removes everything from the standard places. The kubelet must not run. What is not there is passed over.</summary>
    /// <param name="criSocket">The socket of the container runtime.</param>
    /// <param name="loggers">Where it is told what could not be removed.</param>
    /// <returns>How many pods were removed.</returns>
    /// <exception cref="IOException">Something is still in use.</exception>
    public static async Task<int> RemoveAsync(string criSocket, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var pods = await RemovePodsAsync(criSocket, cancellationToken);
        foreach (var mount in MountTable.Below(KubeletOptions.StandardRoot))
        {
            Native.Unmount(mount);
        }

        new CgroupManager("/sys/fs/cgroup", "/", loggers.CreateLogger("Kuber.Kubelet.Cgroups")).RemoveAll();
        foreach (var folder in (string[])[KubeletOptions.StandardRoot, KubeletOptions.StandardPodLogs, KubeletOptions.StandardContainerLogs])
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return pods;
    }

    private static async Task<int> RemovePodsAsync(string socket, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        CriRuntime runtime = new(channel);
        try
        {
            var sandboxes = (await runtime.ListPodSandboxAsync(null, cancellationToken)).Where(s => s.Labels.ContainsKey(ContainerLabels.PodUid)).ToList();
            ParallelOptions parallel = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
            var containers = (await runtime.ListContainersAsync(null, cancellationToken)).Where(c => c.Labels.ContainsKey(ContainerLabels.PodUid));
            await Parallel.ForEachAsync(containers, parallel, async (container, token) =>
            {
                await runtime.StopContainerAsync(container.Id, 0, token);
                await runtime.RemoveContainerAsync(container.Id, token);
            });
            await Parallel.ForEachAsync(sandboxes, parallel, async (sandbox, token) =>
            {
                await runtime.StopPodSandboxAsync(sandbox.Id, token);
                await runtime.RemovePodSandboxAsync(sandbox.Id, token);
            });
            return sandboxes.Count;
        }
        catch (CriException failure) when (failure.Code == CriException.Unavailable)
        {
            return 0;
        }
    }
}
