using Kuber.Api.Node.V1;

namespace Kuber.Api.Tests.Node;

public class RuntimeClassRulesTests
{
    [Theory]
    [InlineData("""{"handler":"kata","metadata":{"name":"ns-b"},"overhead":{"podFixed":{"cpu":"0.25","memory":"131072Ki"}},"scheduling":{"nodeSelector":{"k":"v"},"tolerations":[{"effect":"NoSchedule","key":"t","operator":"Exists"},{"operator":"Exists"}]}}""", """{"handler":"kata","overhead":{"podFixed":{"cpu":"250m","memory":"128Mi"}},"scheduling":{"nodeSelector":{"k":"v"},"tolerations":[{"effect":"NoSchedule","key":"t","operator":"Exists"},{"operator":"Exists"}]}}""")]
    [InlineData("""{"metadata":{"name":"sch-ns"},"handler":"kata","scheduling":{"nodeSelector":{"kata":"yes"},"tolerations":[{"key":"kata","operator":"Exists"}]}}""", """{"handler":"kata","scheduling":{"nodeSelector":{"kata":"yes"},"tolerations":[{"key":"kata","operator":"Exists"}]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(RuntimeClassResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"overhead":{"podFixed":{"cpu":"1"}},"scheduling":{"nodeSelector":{"a":"b"},"tolerations":[{"key":"x","operator":"Equal","value":"y"}]}}""", "handler: Required value")]
    [InlineData("""{"handler":"Run_C","metadata":{"name":"ns-bad"},"overhead":{"podFixed":{"cpu":"1"}},"scheduling":{"nodeSelector":{"a":"b"},"tolerations":[{"key":"x","operator":"Equal","value":"y"}]}}""", "handler: Invalid value: \"Run_C\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')")]
    [InlineData("""{"handler":"runc","metadata":{"name":"ns-bad"},"overhead":{"podFixed":{"cpu":"-1"}},"scheduling":{"nodeSelector":{"a":"b"},"tolerations":[{"key":"x","operator":"Equal","value":"y"}]}}""", "overhead.limits[cpu]: Invalid value: \"-1\": must be greater than or equal to 0")]
    [InlineData("""{"handler":"runc","metadata":{"name":"ns-bad"},"overhead":{"podFixed":{"cpu":"1"}},"scheduling":{"nodeSelector":{"a":"b"},"tolerations":[{"key":"x","operator":"Like","value":"y"}]}}""", "scheduling.tolerations[0].operator: Unsupported value: \"Like\": supported values: \"Equal\", \"Exists\"")]
    [InlineData("""{"handler":"runc","metadata":{"name":"ns-bad"},"overhead":{"podFixed":{"cpu":"1"}},"scheduling":{"nodeSelector":{"a":"b"},"tolerations":[{"key":"k","operator":"Exists","value":"v"}]}}""", "scheduling.tolerations[0].operator: Invalid value: \"v\": value must be empty when `operator` is 'Exists'")]
    [InlineData("""{"handler":"runc","metadata":{"name":"ns-bad"},"overhead":{"podFixed":{"cpu":"1"}},"scheduling":{"nodeSelector":{"a":"b"},"tolerations":[{"key":"k","tolerationSeconds":5}]}}""", "scheduling.tolerations[0].effect: Invalid value: \"\": effect must be 'NoExecute' when `tolerationSeconds` is set")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(RuntimeClassResource.Definition, given));

    [Theory]
    [InlineData("""{"handler":"runc","metadata":{"name":"ns-a"}}""", """{"handler":"gvisor"}""", "handler: Invalid value: \"gvisor\": field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(RuntimeClassResource.Definition, given, change));
}
