using Kuber.Api.Runtime;

namespace Kuber.Api.Coordination.V1;

[ApiMessage("io.k8s.api.coordination.v1.LeaseSpec")]
public sealed partial record LeaseSpec
{
    [Field(1, "holderIdentity")]
    public string? HolderIdentity { get; init; }

    [Field(2, "leaseDurationSeconds")]
    public int? LeaseDurationSeconds { get; init; }

    [Field(3, "acquireTime")]
    public MicroTime? AcquireTime { get; init; }

    [Field(4, "renewTime")]
    public MicroTime? RenewTime { get; init; }

    [Field(5, "leaseTransitions")]
    public int? LeaseTransitions { get; init; }

    [Field(6, "strategy", GoType = "v1.CoordinatedLeaseStrategy")]
    public string? Strategy { get; init; }

    [Field(7, "preferredHolder")]
    public string? PreferredHolder { get; init; }
}
