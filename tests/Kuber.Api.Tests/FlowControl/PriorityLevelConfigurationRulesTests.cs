using Kuber.Api.FlowControl.V1;

namespace Kuber.Api.Tests.FlowControl;

public class PriorityLevelConfigurationRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"ns-d"},"spec":{"limited":{"limitResponse":{"queuing":{"queues":16},"type":"Queue"}},"type":"Limited"}}""", """{"spec":{"limited":{"lendablePercent":0,"limitResponse":{"queuing":{"handSize":8,"queueLengthLimit":50,"queues":16},"type":"Queue"},"nominalConcurrencyShares":30},"type":"Limited"}}""")]
    [InlineData("""{"metadata":{"name":"ns-a"},"spec":{"limited":{"limitResponse":{"type":"Reject"}},"type":"Limited"}}""", """{"spec":{"limited":{"lendablePercent":0,"limitResponse":{"type":"Reject"},"nominalConcurrencyShares":30},"type":"Limited"}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PriorityLevelConfigurationResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-q"},"spec":{"limited":{"borrowingLimitPercent":10,"lendablePercent":50,"limitResponse":{"type":"Queue"},"nominalConcurrencyShares":0},"type":"Limited"}}""", "spec.limited.limitResponse.queuing: Required value: must not be empty if limited.limitResponse.type is Limited")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"limited":{"limitResponse":{"type":"Reject"}},"type":""}}""", "spec.type: Unsupported value: \"\": supported values: \"Exempt\", \"Limited\"")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"type":"Limited"}}""", "spec.limited: Required value: must not be empty when type is Limited")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"limited":{"limitResponse":{"type":"Reject"}},"type":"Exempt"}}""", "[spec.type: Invalid value: \"Exempt\": must be 'Exempt' if and only if `name` is 'exempt', spec.limited: Forbidden: must be nil if the type is not Limited]")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"limited":{"limitResponse":{"queuing":{},"type":"Reject"}},"type":"Limited"}}""", "spec.limited.limitResponse.queuing: Forbidden: must be nil if limited.limitResponse.type is not Limited")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"limited":{"limitResponse":{"type":"Reject"},"nominalConcurrencyShares":-1},"type":"Limited"}}""", "spec.limited.nominalConcurrencyShares: Invalid value: -1: must be a non-negative integer")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"limited":{"lendablePercent":101,"limitResponse":{"type":"Reject"}},"type":"Limited"}}""", "spec.limited.lendablePercent: Invalid value: 101: must be between 0 and 100, inclusive")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"limited":{"borrowingLimitPercent":-1,"limitResponse":{"type":"Reject"}},"type":"Limited"}}""", "spec.limited.borrowingLimitPercent: Invalid value: -1: if specified, must be a non-negative integer")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"limited":{"limitResponse":{"queuing":{"handSize":8,"queues":4},"type":"Queue"}},"type":"Limited"}}""", "spec.limited.limitResponse.queuing.handSize: Invalid value: 8: should not be greater than queues (4)")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"limited":{"limitResponse":{"queuing":{"handSize":0,"queueLengthLimit":-3,"queues":-1},"type":"Queue"}},"type":"Limited"}}""", "[spec.limited.limitResponse.queuing.queueLengthLimit: Invalid value: -3: must be positive, spec.limited.limitResponse.queuing.queues: Invalid value: -1: must be positive, spec.limited.limitResponse.queuing.handSize: Invalid value: 8: should not be greater than queues (-1)]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PriorityLevelConfigurationResource.Definition, given));
}
