using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PodSandboxConfig of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PodSandboxConfig
{
    [Field(1, "metadata")]
    public PodSandboxMetadata? Metadata { get; init; }

    [Field(2, "hostname")]
    public string Hostname { get; init; } = "";

    [Field(3, "logDirectory")]
    public string LogDirectory { get; init; } = "";

    [Field(4, "dnsConfig")]
    public DnsConfig? DnsConfig { get; init; }

    [Field(5, "portMappings")]
    public ApiList<PortMapping> PortMappings { get; init; }

    [Field(6, "labels")]
    public ApiMap<string> Labels { get; init; }

    [Field(7, "annotations")]
    public ApiMap<string> Annotations { get; init; }

    [Field(8, "linux")]
    public LinuxPodSandboxConfig? Linux { get; init; }
}
