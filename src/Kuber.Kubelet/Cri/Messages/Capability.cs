using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>Capability of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record Capability
{
    [Field(1, "addCapabilities")]
    public ApiList<string> AddCapabilities { get; init; }

    [Field(2, "dropCapabilities")]
    public ApiList<string> DropCapabilities { get; init; }

    [Field(3, "addAmbientCapabilities")]
    public ApiList<string> AddAmbientCapabilities { get; init; }
}
