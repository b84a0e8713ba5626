using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Versions and ids of a machine.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeSystemInfo")]
public sealed partial record NodeSystemInfo
{
    /// <summary>The id of the machine, from /etc/machine-id.</summary>
    [Field(1, "machineID", Required = true)]
    public string MachineID { get; init; } = "";

    /// <summary>The id that the hardware reports.</summary>
    [Field(2, "systemUUID", Required = true)]
    public string SystemUUID { get; init; } = "";

    /// <summary>The id of this boot.</summary>
    [Field(3, "bootID", Required = true)]
    public string BootID { get; init; } = "";

    /// <summary>The version of the kernel, as uname -r tells it.</summary>
    [Field(4, "kernelVersion", Required = true)]
    public string KernelVersion { get; init; } = "";

    /// <summary>The name of the operating system, as /etc/os-release tells it.</summary>
    [Field(5, "osImage", Required = true)]
    public string OsImage { get; init; } = "";

    /// <summary>The container runtime and its version, such as containerd://1.7.0.</summary>
    [Field(6, "containerRuntimeVersion", Required = true)]
    public string ContainerRuntimeVersion { get; init; } = "";

    /// <summary>The version of the kubelet.</summary>
    [Field(7, "kubeletVersion", Required = true)]
    public string KubeletVersion { get; init; } = "";

    /// <summary>No longer used.</summary>
    [Field(8, "kubeProxyVersion", Required = true)]
    public string KubeProxyVersion { get; init; } = "";

    /// <summary>The operating system: linux or windows.</summary>
    [Field(9, "operatingSystem", Required = true)]
    public string OperatingSystem { get; init; } = "";

    /// <summary>The processor architecture, such as amd64 or arm64.</summary>
    [Field(10, "architecture", Required = true)]
    public string Architecture { get; init; } = "";

    /// <summary>The swap space of the machine.</summary>
    [Field(11, "swap")]
    public NodeSwapStatus? Swap { get; init; }
}
