using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LinuxContainerUser")]
public sealed partial record LinuxContainerUser
{
    [Field(1, "uid", Required = true)]
    public long Uid { get; init; }

    [Field(2, "gid", Required = true)]
    public long Gid { get; init; }

    [Field(3, "supplementalGroups")]
    [ListType("atomic")]
    public ApiList<long> SupplementalGroups { get; init; }
}
