using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>Mount of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record Mount
{
    [Field(1, "containerPath")]
    public string ContainerPath { get; init; } = "";

    [Field(2, "hostPath")]
    public string HostPath { get; init; } = "";

    [Field(3, "readonly")]
    public bool Readonly { get; init; }

    [Field(4, "selinuxRelabel")]
    public bool SelinuxRelabel { get; init; }

    [Field(5, "propagation")]
    public int Propagation { get; init; }

    [Field(8, "recursiveReadOnly")]
    public bool RecursiveReadOnly { get; init; }
}
