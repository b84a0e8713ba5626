using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>Device of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record Device
{
    [Field(1, "containerPath")]
    public string ContainerPath { get; init; } = "";

    [Field(2, "hostPath")]
    public string HostPath { get; init; } = "";

    [Field(3, "permissions")]
    public string Permissions { get; init; } = "";
}
