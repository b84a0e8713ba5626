using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeSystemInfo")]
public sealed partial record NodeSystemInfo
{
    [Field(1, "machineID", Required = true)]
    public string MachineID { get; init; } = "";

    [Field(2, "systemUUID", Required = true)]
    public string SystemUUID { get; init; } = "";

    [Field(3, "bootID", Required = true)]
    public string BootID { get; init; } = "";

    [Field(4, "kernelVersion", Required = true)]
    public string KernelVersion { get; init; } = "";

    [Field(5, "osImage", Required = true)]
    public string OsImage { get; init; } = "";

    [Field(6, "containerRuntimeVersion", Required = true)]
    public string ContainerRuntimeVersion { get; init; } = "";

    [Field(7, "kubeletVersion", Required = true)]
    public string KubeletVersion { get; init; } = "";

    [Field(8, "kubeProxyVersion", Required = true)]
    public string KubeProxyVersion { get; init; } = "";

    [Field(9, "operatingSystem", Required = true)]
    public string OperatingSystem { get; init; } = "";

    [Field(10, "architecture", Required = true)]
    public string Architecture { get; init; } = "";

    [Field(11, "swap")]
    public NodeSwapStatus? Swap { get; init; }
}
