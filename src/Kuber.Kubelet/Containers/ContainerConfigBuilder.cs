using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Nodes;
using Kuber.Kubelet.Pods;
using Kuber.Kubelet.Volumes;

namespace Kuber.Kubelet.Containers;

/// <summary>Makes the configuration of a container for the runtime.</summary>
internal sealed class ContainerConfigBuilder(KubeletOptions options, KubeletPaths paths, EnvironmentBuilder environment, MountBuilder mounts, NodeFacts node)
{
    /// <summary>
    /// The configuration. Throws <see cref="ContainerConfigException"/> where the pod's objects do not allow one yet.
    /// Makes the files and directories that the container's mounts need.
    /// </summary>
    public async Task<ContainerConfig> BuildAsync(
        Pod pod, Container container, int restartCount, string imageRef, Image? image, IReadOnlyList<string> podIPs, string targetId,
        IReadOnlyDictionary<string, string> volumes, CancellationToken cancellationToken)
    {
        var ips = pod.Spec.HostNetwork ? node.IPs : podIPs;
        var variables = await environment.BuildAsync(pod, container, ips, node.IPs, node.Allocatable, cancellationToken);
        var lookup = variables.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
        string Expand(string text) => VariableExpansion.Expand(text, name => lookup.GetValueOrDefault(name));

        if (SecurityContexts.CheckNonRoot(pod, container, image) is { } refused)
        {
            throw new ContainerConfigException(refused);
        }

        var logs = Path.Combine(paths.PodLogs(pod.Metadata.Namespace, pod.Metadata.Name, pod.Metadata.Uid), container.Name);
        Directory.CreateDirectory(logs);
        var annotations = new List<KeyValuePair<string, string>>
        {
            new(ContainerLabels.Hash, ContainerHash.Of(container)),
            new(ContainerLabels.RestartCount, restartCount.ToString(CultureInfo.InvariantCulture)),
            new(ContainerLabels.TerminationMessagePath, container.TerminationMessagePath),
            new(ContainerLabels.TerminationMessagePolicy, container.TerminationMessagePolicy),
        };
        if (pod.Spec.TerminationGracePeriodSeconds is { } grace)
        {
            annotations.Add(new(ContainerLabels.PodTerminationGracePeriod, grace.ToString(CultureInfo.InvariantCulture)));
        }

        return new ContainerConfig
        {
            Metadata = new ContainerMetadata { Name = container.Name, Attempt = restartCount },
            Image = new ImageSpec { Image = imageRef, UserSpecifiedImage = container.Image },
            Command = container.Command.Map(Expand),
            Args = container.Args.Map(Expand),
            WorkingDir = container.WorkingDir,
            Envs = variables.Select(v => new KeyValue { Key = v.Key, Value = v.Value }).ToApiList(),
            Mounts = mounts.Build(pod, container, restartCount, ips, volumes, Expand),
            Devices = container.SecurityContext?.Privileged == true ? default : MountBuilder.Devices(container, volumes),
            Labels = SandboxConfigBuilder.Identity(pod).Append(new(ContainerLabels.ContainerName, container.Name)).ToApiMap(),
            Annotations = annotations.ToApiMap(),
            LogPath = KubeletPaths.ContainerLog(container.Name, restartCount),
            Stdin = container.Stdin,
            StdinOnce = container.StdinOnce,
            Tty = container.Tty,
            Linux = new LinuxContainerConfig
            {
                Resources = PodResources.Of(pod, container, node.MemoryBytes, node.UnifiedCgroups),
                SecurityContext = SecurityContexts.ForContainer(pod, container, targetId, image?.Uid?.Value, options.RootDirectory),
            },
        };
    }
}
