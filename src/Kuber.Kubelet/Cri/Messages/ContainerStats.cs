using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerStats of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerStats
{
    [Field(1, "attributes")]
    public ContainerAttributes? Attributes { get; init; }

    [Field(2, "cpu")]
    public CpuUsage? Cpu { get; init; }

    [Field(3, "memory")]
    public MemoryUsage? Memory { get; init; }

    [Field(4, "writableLayer")]
    public FilesystemUsage? WritableLayer { get; init; }
}
