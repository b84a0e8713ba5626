using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>UpdateRuntimeConfigRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record UpdateRuntimeConfigRequest
{
    [Field(1, "runtimeConfig")]
    public RuntimeConfig? RuntimeConfig { get; init; }
}
