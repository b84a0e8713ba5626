using Kuber.Api.Resource.V1;

namespace Kuber.Api.Tests.Resource;

public class DeviceClassRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"ns-a"},"spec":{}}""", """{"spec":{}}""")]
    [InlineData("""{"metadata":{"name":"ns-bad"}}""", """{"spec":{}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(DeviceClassResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"selectors":[{}]}}""", "spec.selectors[0].cel: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"config":[{}]}}""", "spec.config[0].opaque: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"config":[{"opaque":{"driver":"Bad_D","parameters":{"a":1}}}]}}""", "spec.config[0].opaque.driver: Invalid value: \"Bad_D\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"extendedResourceName":"noslash"}}""", "spec.extendedResourceName: Invalid value: \"noslash\": must be a valid extended resource name")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(DeviceClassResource.Definition, given));
}
