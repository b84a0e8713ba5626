using Kuber.Api.Policy.V1;

namespace Kuber.Api.Tests.Policy;

public class PodDisruptionBudgetRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"labels":{"k":"v"},"name":"u","namespace":"ns"},"spec":{"minAvailable":1,"selector":{"matchLabels":{"app":"x"}}}}""", """{"spec":{"minAvailable":1,"selector":{"matchLabels":{"app":"x"}}}}""")]
    [InlineData("""{"metadata":{"name":"policy","namespace":"ns"},"spec":{"maxUnavailable":0,"selector":{"matchLabels":{"app":"x"}},"unhealthyPodEvictionPolicy":"AlwaysAllow"}}""", """{"spec":{"maxUnavailable":0,"selector":{"matchLabels":{"app":"x"}},"unhealthyPodEvictionPolicy":"AlwaysAllow"}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodDisruptionBudgetResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"bad-1","namespace":"ns"},"spec":{"maxUnavailable":1,"minAvailable":1,"selector":{"matchLabels":{"app":"x"}}}}""", "spec: Invalid value: {\"MinAvailable\":1,\"Selector\":{\"matchLabels\":{\"app\":\"x\"}},\"MaxUnavailable\":1,\"UnhealthyPodEvictionPolicy\":null}: minAvailable and maxUnavailable cannot be both set")]
    [InlineData("""{"metadata":{"name":"bad-2","namespace":"ns"},"spec":{"minAvailable":-1,"selector":{"matchLabels":{"app":"x"}}}}""", "spec.minAvailable: Invalid value: -1: must be greater than or equal to 0")]
    [InlineData("""{"metadata":{"name":"bad-3","namespace":"ns"},"spec":{"minAvailable":"101%","selector":{"matchLabels":{"app":"x"}}}}""", "spec.minAvailable: Invalid value: \"101%\": must not be greater than 100%")]
    [InlineData("""{"metadata":{"name":"bad-4","namespace":"ns"},"spec":{"minAvailable":"abc","selector":{"matchLabels":{"app":"x"}}}}""", "spec.minAvailable: Invalid value: \"abc\": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')")]
    [InlineData("""{"metadata":{"name":"bad-6","namespace":"ns"},"spec":{"minAvailable":1,"selector":{"matchLabels":{"app":"x"}},"unhealthyPodEvictionPolicy":"Never"}}""", "spec.unhealthyPodEvictionPolicy: Unsupported value: \"Never\": supported values: \"AlwaysAllow\", \"IfHealthyBudget\"")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PodDisruptionBudgetResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"labels":{"k":"v"},"name":"u","namespace":"ns"},"spec":{"minAvailable":1,"selector":{"matchLabels":{"app":"x"}}}}""", """{"status":{"disruptionsAllowed":-1}}""", "status.disruptionsAllowed: Invalid value: -1: must be greater than or equal to 0")]
    public void What_is_wrong_with_a_status_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedStatus(PodDisruptionBudgetResource.Definition, given, change));
}
