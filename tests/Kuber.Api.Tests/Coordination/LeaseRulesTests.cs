using Kuber.Api.Coordination.V1;

namespace Kuber.Api.Tests.Coordination;

public class LeaseRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"b5","namespace":"ns"},"spec":{"holderIdentity":""}}""", """{"spec":{"holderIdentity":""}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(LeaseResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"b1","namespace":"ns"},"spec":{"leaseDurationSeconds":0}}""", "spec.leaseDurationSeconds: Invalid value: 0: must be greater than 0")]
    [InlineData("""{"metadata":{"name":"b2","namespace":"ns"},"spec":{"leaseDurationSeconds":-4,"leaseTransitions":-1}}""", "[spec.leaseDurationSeconds: Invalid value: -4: must be greater than 0, spec.leaseTransitions: Invalid value: -1: must be greater than or equal to 0]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(LeaseResource.Definition, given));
}
