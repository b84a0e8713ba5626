using Kuber.Api.Runtime;

namespace Kuber.Api.Coordination.V1;

/// <summary>Who holds a lease, and until when.</summary>
[ApiMessage("io.k8s.api.coordination.v1.LeaseSpec")]
public sealed partial record LeaseSpec
{
    /// <summary>The name of the holder.</summary>
    [Field(1, "holderIdentity")]
    public string? HolderIdentity { get; init; }

    /// <summary>Seconds after renewTime when others may take the lease.</summary>
    [Field(2, "leaseDurationSeconds")]
    public int? LeaseDurationSeconds { get; init; }

    /// <summary>When the holder took the lease.</summary>
    [Field(3, "acquireTime")]
    public MicroTime? AcquireTime { get; init; }

    /// <summary>When the holder last renewed it.</summary>
    [Field(4, "renewTime")]
    public MicroTime? RenewTime { get; init; }

    /// <summary>How many times the holder changed.</summary>
    [Field(5, "leaseTransitions")]
    public int? LeaseTransitions { get; init; }

    /// <summary>How the holder is chosen among candidates, such as OldestEmulationVersion.</summary>
    [Field(6, "strategy", GoType = "v1.CoordinatedLeaseStrategy")]
    public string? Strategy { get; init; }

    /// <summary>The one to whom the holder should yield; only with strategy.</summary>
    [Field(7, "preferredHolder")]
    public string? PreferredHolder { get; init; }
}
