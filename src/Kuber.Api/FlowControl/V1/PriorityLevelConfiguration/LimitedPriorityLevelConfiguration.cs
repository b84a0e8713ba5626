using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>A level whose requests are limited.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration")]
public sealed partial record LimitedPriorityLevelConfiguration
{
    /// <summary>The share of the server's seats that the level has; 30 by default.</summary>
    [Field(1, "nominalConcurrencyShares")]
    public int? NominalConcurrencyShares { get; init; }

    /// <summary>What happens to requests that find no seat.</summary>
    [Field(2, "limitResponse", AlwaysWritten = true)]
    public LimitResponse LimitResponse { get; init; } = LimitResponse.Empty;

    /// <summary>How many percent of its seats others may borrow; 0 to 100, 0 by default.</summary>
    [Field(3, "lendablePercent")]
    public int? LendablePercent { get; init; }

    /// <summary>How many seats it may borrow, in percent of its own; without limit when not set.</summary>
    [Field(4, "borrowingLimitPercent")]
    public int? BorrowingLimitPercent { get; init; }
}
