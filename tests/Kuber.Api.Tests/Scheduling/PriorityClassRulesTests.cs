using Kuber.Api.Scheduling.V1;

namespace Kuber.Api.Tests.Scheduling;

public class PriorityClassRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"value":1000}""", """{"preemptionPolicy":"PreemptLowerPriority","value":1000}""")]
    [InlineData("""{"description":"low","metadata":{"labels":{"golden":"ns"},"name":"ns-b"},"preemptionPolicy":"Never","value":-2147483648}""", """{"description":"low","preemptionPolicy":"Never","value":-2147483648}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PriorityClassResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-m"},"value":1000000001}""", "value: Forbidden: maximum allowed value of a user defined priority is 1000000000")]
    [InlineData("""{"metadata":{"name":"system-ns"},"value":10}""", "metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: system-ns is not a known system priority class")]
    [InlineData("""{"metadata":{"name":"ns-m"},"preemptionPolicy":"Sometimes","value":1}""", "preemptionPolicy: Unsupported value: \"Sometimes\": supported values: \"PreemptLowerPriority\", \"Never\"")]
    [InlineData("""{"metadata":{"name":"ns-m"},"preemptionPolicy":"","value":1}""", "preemptionPolicy: Required value")]
    [InlineData("""{"metadata":{"name":"Bad_ns"},"value":1}""", "metadata.name: Invalid value: \"Bad_ns\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PriorityClassResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"value":1000}""", """{"value":1001}""", "value: Forbidden: may not be changed in an update.")]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"value":1000}""", """{"preemptionPolicy":"Never"}""", "preemptionPolicy: Invalid value: \"Never\": field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(PriorityClassResource.Definition, given, change));
}
