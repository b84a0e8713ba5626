using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>A level whose requests never wait.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration")]
public sealed partial record ExemptPriorityLevelConfiguration
{
    /// <summary>The share of the server's seats that counts for it, which others may borrow; 0 by default.</summary>
    [Field(1, "nominalConcurrencyShares")]
    public int? NominalConcurrencyShares { get; init; }

    /// <summary>How many percent of its seats others may borrow; 0 to 100, 0 by default.</summary>
    [Field(2, "lendablePercent")]
    public int? LendablePercent { get; init; }
}
