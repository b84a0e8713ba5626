using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.GitRepoVolumeSource")]
public sealed partial record GitRepoVolumeSource
{
    [Field(1, "repository", Required = true)]
    public string Repository { get; init; } = "";

    [Field(2, "revision")]
    public string Revision { get; init; } = "";

    [Field(3, "directory")]
    public string Directory { get; init; } = "";
}
