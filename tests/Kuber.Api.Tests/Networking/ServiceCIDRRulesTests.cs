using Kuber.Api.Networking.V1;

namespace Kuber.Api.Tests.Networking;

public class ServiceCIDRRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"ns-x"},"spec":{"cidrs":["192.0.2.0/24"]}}""", """{"spec":{"cidrs":["192.0.2.0/24"]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(ServiceCIDRResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-x"},"spec":{"cidrs":[]}}""", "spec.cidrs: Required value: at least one CIDR required")]
    [InlineData("""{"metadata":{"name":"ns-x"},"spec":{"cidrs":["192.0.2.0"]}}""", "spec.cidrs[0]: Invalid value: \"192.0.2.0\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    [InlineData("""{"metadata":{"name":"ns-x"},"spec":{"cidrs":["192.0.2.5/24"]}}""", "spec.cidrs[0]: Invalid value: \"192.0.2.5/24\": must not have bits set beyond the prefix length")]
    [InlineData("""{"metadata":{"name":"ns-x"},"spec":{"cidrs":["192.0.2.0/24","198.51.100.0/24"]}}""", "spec.cidrs: Invalid value: [\"192.0.2.0/24\",\"198.51.100.0/24\"]: may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64")]
    [InlineData("""{"metadata":{"name":"ns-x"},"spec":{"cidrs":["192.0.2.0/24","2001:db8::/112","2001:db8:1::/112"]}}""", "spec.cidrs: Invalid value: {\"CIDRs\":[\"192.0.2.0/24\",\"2001:db8::/112\",\"2001:db8:1::/112\"]}: may only hold up to 2 values")]
    [InlineData("""{"metadata":{"name":"Bad_ns"},"spec":{"cidrs":["192.0.2.0/24"]}}""", "metadata.name: Invalid value: \"Bad_ns\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ServiceCIDRResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-sub"},"spec":{"cidrs":["10.97.44.0/28"]}}""", """{"spec":{"cidrs":["2001:db8:5::/112","10.97.44.0/28"]}}""", "spec.cidrs[0]: Invalid value: \"2001:db8:5::/112\": field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(ServiceCIDRResource.Definition, given, change));
}
