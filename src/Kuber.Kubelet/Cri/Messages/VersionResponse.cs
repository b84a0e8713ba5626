using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>VersionResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record VersionResponse
{
    [Field(1, "version")]
    public string Version { get; init; } = "";

    [Field(2, "runtimeName")]
    public string RuntimeName { get; init; } = "";

    [Field(3, "runtimeVersion")]
    public string RuntimeVersion { get; init; } = "";

    [Field(4, "runtimeApiVersion")]
    public string RuntimeApiVersion { get; init; } = "";
}
