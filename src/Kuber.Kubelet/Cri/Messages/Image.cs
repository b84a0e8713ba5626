using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>Image of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record Image
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "repoTags")]
    public ApiList<string> RepoTags { get; init; }

    [Field(3, "repoDigests")]
    public ApiList<string> RepoDigests { get; init; }

    [Field(4, "size")]
    public long Size { get; init; }

    [Field(5, "uid")]
    public Int64Value? Uid { get; init; }

    [Field(6, "username")]
    public string Username { get; init; } = "";

    [Field(7, "spec")]
    public ImageSpec? Spec { get; init; }

    [Field(8, "pinned")]
    public bool Pinned { get; init; }
}
