using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration")]
public sealed partial record ExemptPriorityLevelConfiguration
{
    [Field(1, "nominalConcurrencyShares")]
    public int? NominalConcurrencyShares { get; init; }

    [Field(2, "lendablePercent")]
    public int? LendablePercent { get; init; }
}
