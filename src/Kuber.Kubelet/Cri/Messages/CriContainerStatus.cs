using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>CriContainerStatus of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record CriContainerStatus
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "metadata")]
    public ContainerMetadata? Metadata { get; init; }

    [Field(3, "state")]
    public int State { get; init; }

    [Field(4, "createdAt")]
    public long CreatedAt { get; init; }

    [Field(5, "startedAt")]
    public long StartedAt { get; init; }

    [Field(6, "finishedAt")]
    public long FinishedAt { get; init; }

    [Field(7, "exitCode")]
    public int ExitCode { get; init; }

    [Field(8, "image")]
    public ImageSpec? Image { get; init; }

    [Field(9, "imageRef")]
    public string ImageRef { get; init; } = "";

    [Field(10, "reason")]
    public string Reason { get; init; } = "";

    [Field(11, "message")]
    public string Message { get; init; } = "";

    [Field(12, "labels")]
    public ApiMap<string> Labels { get; init; }

    [Field(13, "annotations")]
    public ApiMap<string> Annotations { get; init; }

    [Field(14, "mounts")]
    public ApiList<Mount> Mounts { get; init; }

    [Field(15, "logPath")]
    public string LogPath { get; init; } = "";

    [Field(17, "imageId")]
    public string ImageId { get; init; } = "";
}
