using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Pods;

/// <summary>Makes the configuration of a pod's sandbox.</summary>
internal sealed class SandboxConfigBuilder(KubeletOptions options, KubeletPaths paths, Func<Pod, string> cgroupOf)
{
    /// <summary>The configuration of an attempt to make the pod's sandbox.</summary>
    public PodSandboxConfig Build(Pod pod, int attempt)
    {
        var meta = pod.Metadata;
        var spec = pod.Spec;
        var (hostname, fqdn) = PodHostname.Of(pod, options.ClusterDomain);
        return new PodSandboxConfig
        {
            Metadata = new PodSandboxMetadata { Name = meta.Name, Namespace = meta.Namespace, Uid = meta.Uid, Attempt = attempt },
            Hostname = spec.HostNetwork && spec.HostnameOverride is null ? "" : spec.SetHostnameAsFQDN == true && fqdn.Length > 0 ? fqdn : hostname,
            LogDirectory = paths.PodLogs(meta.Namespace, meta.Name, meta.Uid),
            DnsConfig = PodDns.Build(pod, PodDns.Parse(ReadHostConfig()), options.ClusterDns, options.ClusterDomain),
            PortMappings = spec.HostNetwork ? default : spec.Containers.Concat(spec.InitContainers.Where(c => c.IsSidecar()))
                .SelectMany(c => c.Ports).Where(p => p.HostPort > 0).Select(p => new PortMapping
                {
                    Protocol = p.Protocol switch { "UDP" => CriConstants.ProtocolUdp, "SCTP" => CriConstants.ProtocolSctp, _ => CriConstants.ProtocolTcp },
                    ContainerPort = p.ContainerPortValue,
                    HostPort = p.HostPort,
                    HostIp = p.HostIP,
                }).ToApiList(),
            Labels = meta.Labels.Concat(Identity(pod)).ToApiMap(),
            Annotations = meta.Annotations
                .Append(new(ContainerLabels.ConfigSeen, options.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z'", CultureInfo.InvariantCulture)))
                .Append(new(ContainerLabels.ConfigSource, meta.Annotations.GetValueOrDefault(ContainerLabels.ConfigSource) ?? "api")).ToApiMap(),
            Linux = new LinuxPodSandboxConfig
            {
                CgroupParent = cgroupOf(pod),
                SecurityContext = SecurityContexts.ForSandbox(pod, options.RootDirectory),
                Sysctls = (spec.SecurityContext?.Sysctls ?? default).Select(s => new KeyValuePair<string, string>(s.Name.Replace('/', '.'), s.Value)).ToApiMap(),
                Resources = new LinuxContainerResources
                {
                    CpuShares = PodResources.Shares(PodResources.Sum(spec, "cpu", r => r.Requests).MilliValue),
                },
            },
        };
    }

    /// <summary>The labels that tell whose a sandbox is.</summary>
    public static KeyValuePair<string, string>[] Identity(Pod pod) =>
    [
        new(ContainerLabels.PodName, pod.Metadata.Name),
        new(ContainerLabels.PodNamespace, pod.Metadata.Namespace),
        new(ContainerLabels.PodUid, pod.Metadata.Uid),
    ];

    private string ReadHostConfig()
    {
        try
        {
            return File.ReadAllText(options.ResolvConf);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
