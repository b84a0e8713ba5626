using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerImage")]
public sealed partial record ContainerImage
{
    [Field(1, "names", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<string> Names { get; init; }

    [Field(2, "sizeBytes")]
    public long SizeBytes { get; init; }
}
