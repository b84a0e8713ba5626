using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>Space of the container runtime.</summary>
[ApiMessage("")]
internal sealed partial record RuntimeStats
{
    [Field(1, "imageFs")]
    public FsStats? ImageFs { get; init; }

    [Field(2, "containerFs")]
    public FsStats? ContainerFs { get; init; }
}
