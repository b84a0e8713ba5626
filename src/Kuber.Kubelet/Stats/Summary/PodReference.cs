using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>Names a pod.</summary>
[ApiMessage("")]
internal sealed partial record PodReference
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(3, "uid")]
    public string Uid { get; init; } = "";
}
