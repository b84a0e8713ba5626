using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A folder with a Git repository checked out; deprecated and refused by nodes.</summary>
[ApiMessage("io.k8s.api.core.v1.GitRepoVolumeSource")]
public sealed partial record GitRepoVolumeSource
{
    /// <summary>The URL of the repository.</summary>
    [Field(1, "repository", Required = true)]
    public string Repository { get; init; } = "";

    /// <summary>The commit to check out.</summary>
    [Field(2, "revision")]
    public string Revision { get; init; } = "";

    /// <summary>The folder to check out into; . is the volume itself.</summary>
    [Field(3, "directory")]
    public string Directory { get; init; } = "";
}
