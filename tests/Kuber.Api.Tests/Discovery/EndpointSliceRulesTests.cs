using Kuber.Api.Discovery.V1;

namespace Kuber.Api.Tests.Discovery;

public class EndpointSliceRulesTests
{
    [Theory]
    [InlineData("""{"addressType":"IPv4","endpoints":[],"metadata":{"name":"ports","namespace":"ns"},"ports":[{},{"name":"http","port":80},{"appProtocol":"kubernetes.io/h2c","name":"u","port":53,"protocol":"UDP"}]}""", """{"addressType":"IPv4","endpoints":null,"ports":[{"name":"","protocol":"TCP"},{"name":"http","port":80,"protocol":"TCP"},{"appProtocol":"kubernetes.io/h2c","name":"u","port":53,"protocol":"UDP"}]}""")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["192.0.2.1","192.0.2.1"]}],"metadata":{"name":"bad-9","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", """{"addressType":"IPv4","endpoints":[{"addresses":["192.0.2.1","192.0.2.1"],"conditions":{}}],"ports":[{"name":"a","port":1,"protocol":"TCP"}]}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(EndpointSliceResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"addressType":"","endpoints":[{"addresses":["192.0.2.1"]}],"metadata":{"name":"bad-1","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "addressType: Required value")]
    [InlineData("""{"addressType":"ipv4","endpoints":[{"addresses":["192.0.2.1"]}],"metadata":{"name":"bad-2","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "addressType: Unsupported value: \"ipv4\": supported values: \"FQDN\", \"IPv4\", \"IPv6\"")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":[]}],"metadata":{"name":"bad-3","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "endpoints[0].addresses: Required value: must contain at least 1 address")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["192.0.2.256"]}],"metadata":{"name":"bad-4","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "endpoints[0].addresses[0]: Invalid value: \"192.0.2.256\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["2001:db8::1"]}],"metadata":{"name":"bad-5","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "endpoints[0].addresses: Invalid value: \"2001:db8::1\": must be an IPv4 address")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["127.0.0.1"]}],"metadata":{"name":"bad-6","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "endpoints[0].addresses[0]: Invalid value: \"127.0.0.1\": may not be in the loopback range (127.0.0.0/8, ::1/128)")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["169.254.1.1"]}],"metadata":{"name":"bad-7","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "endpoints[0].addresses[0]: Invalid value: \"169.254.1.1\": may not be in the link-local range (169.254.0.0/16, fe80::/10)")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["0.0.0.0"]}],"metadata":{"name":"bad-8","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "endpoints[0].addresses[0]: Invalid value: \"0.0.0.0\": may not be unspecified (0.0.0.0)")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["192.0.2.1"],"hostname":"Bad.Host"}],"metadata":{"name":"bad-10","namespace":"ns"},"ports":[{"name":"a","port":1}]}""", "endpoints[0].hostname: Invalid value: \"Bad.Host\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["192.0.2.1"]}],"metadata":{"name":"bad-16","namespace":"ns"},"ports":[{"name":"a","port":1},{"name":"a","port":2}]}""", "ports[1].name: Duplicate value: \"a\"")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["192.0.2.01"]}],"metadata":{"name":"a","namespace":"ns"}}""", "endpoints[0].addresses[0]: Invalid value: \"192.0.2.01\": must not have leading 0s")]
    [InlineData("""{"addressType":"IPv6","endpoints":[{"addresses":["::ffff:192.0.2.1"]}],"metadata":{"name":"a","namespace":"ns"}}""", "endpoints[0].addresses[0]: Invalid value: \"::ffff:192.0.2.1\": must not be an IPv4-mapped IPv6 address")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["::1"]}],"metadata":{"name":"a","namespace":"ns"}}""", "[endpoints[0].addresses: Invalid value: \"::1\": must be an IPv4 address, endpoints[0].addresses[0]: Invalid value: \"::1\": may not be in the loopback range (127.0.0.0/8, ::1/128)]")]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["x"]}],"metadata":{"name":"a","namespace":"ns"},"ports":[{"protocol":"HTTP"}]}""", "[ports[0].protocol: Unsupported value: \"HTTP\": supported values: \"SCTP\", \"TCP\", \"UDP\", endpoints[0].addresses[0]: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(EndpointSliceResource.Definition, given));

    [Theory]
    [InlineData("""{"addressType":"IPv4","endpoints":[{"addresses":["192.0.2.1"]}],"metadata":{"name":"a","namespace":"ns"}}""", """{"addressType":"IPv6"}""", "addressType: Invalid value: \"IPv6\": field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(EndpointSliceResource.Definition, given, change));
}
