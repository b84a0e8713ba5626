using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An image that a node has.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerImage")]
public sealed partial record ContainerImage
{
    /// <summary>The names of the image, by tag and by digest.</summary>
    [Field(1, "names", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<string> Names { get; init; }

    /// <summary>The size of the image in bytes.</summary>
    [Field(2, "sizeBytes")]
    public long SizeBytes { get; init; }
}
