using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ImageFsInfoResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ImageFsInfoResponse
{
    [Field(1, "imageFilesystems")]
    public ApiList<FilesystemUsage> ImageFilesystems { get; init; }

    [Field(2, "containerFilesystems")]
    public ApiList<FilesystemUsage> ContainerFilesystems { get; init; }
}
