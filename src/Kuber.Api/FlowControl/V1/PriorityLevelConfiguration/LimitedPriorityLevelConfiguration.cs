using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration")]
public sealed partial record LimitedPriorityLevelConfiguration
{
    [Field(1, "nominalConcurrencyShares")]
    public int? NominalConcurrencyShares { get; init; }

    [Field(2, "limitResponse", AlwaysWritten = true)]
    public LimitResponse LimitResponse { get; init; } = LimitResponse.Empty;

    [Field(3, "lendablePercent")]
    public int? LendablePercent { get; init; }

    [Field(4, "borrowingLimitPercent")]
    public int? BorrowingLimitPercent { get; init; }
}
