using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The identity of a process on Linux.</summary>
[ApiMessage("io.k8s.api.core.v1.LinuxContainerUser")]
public sealed partial record LinuxContainerUser
{
    /// <summary>The user id of the first process.</summary>
    [Field(1, "uid", Required = true)]
    public long Uid { get; init; }

    /// <summary>The group id of the first process.</summary>
    [Field(2, "gid", Required = true)]
    public long Gid { get; init; }

    /// <summary>More groups of the first process.</summary>
    [Field(3, "supplementalGroups")]
    [ListType("atomic")]
    public ApiList<long> SupplementalGroups { get; init; }
}
