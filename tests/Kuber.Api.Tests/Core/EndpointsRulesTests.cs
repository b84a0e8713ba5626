using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class EndpointsRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"one","namespace":"ns"},"subsets":[{"addresses":[{"ip":"192.0.2.1","hostname":"h","nodeName":"n","targetRef":{"kind":"Pod","name":"p"}}],"notReadyAddresses":[{"ip":"192.0.2.9"}],"ports":[{"name":"http","port":80,"appProtocol":"http"},{"name":"dns","port":53,"protocol":"UDP"}]}]}""", """{"subsets":[{"addresses":[{"ip":"192.0.2.1","hostname":"h","nodeName":"n","targetRef":{"kind":"Pod","name":"p"}}],"notReadyAddresses":[{"ip":"192.0.2.9"}],"ports":[{"name":"http","port":80,"protocol":"TCP","appProtocol":"http"},{"name":"dns","port":53,"protocol":"UDP"}]}]}""")]
    [InlineData("""{"metadata":{"name":"many","namespace":"ns"},"subsets":[{"addresses":[{"ip":"192.0.2.1"},{"ip":"192.0.2.2"},{"ip":"192.0.2.3"},{"ip":"192.0.2.4"}],"ports":[{"port":80}]}]}""", """{"subsets":[{"addresses":[{"ip":"192.0.2.1"},{"ip":"192.0.2.2"},{"ip":"192.0.2.3"},{"ip":"192.0.2.4"}],"ports":[{"port":80,"protocol":"TCP"}]}]}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(EndpointsResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"e2","namespace":"ns"},"subsets":[{"addresses":[{"ip":"999.1.1.1"}],"ports":[{"port":80}]}]}""", "[subsets[0].addresses[0].ip: Invalid value: \"999.1.1.1\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff), subsets[0].addresses[0].ip: Invalid value: \"999.1.1.1\": must be a valid IP address]")]
    [InlineData("""{"metadata":{"name":"e","namespace":"ns"},"subsets":[{"addresses":[{"ip":"192.0.2.01"}]}]}""", "subsets[0].addresses[0].ip: Invalid value: \"192.0.2.01\": must not have leading 0s")]
    [InlineData("""{"metadata":{"name":"e4","namespace":"ns"},"subsets":[{"addresses":[{"ip":"192.0.2.1"}],"ports":[{"port":0}]}]}""", "subsets[0].ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive")]
    [InlineData("""{"metadata":{"name":"e5","namespace":"ns"},"subsets":[{"addresses":[{"ip":"192.0.2.1"}],"ports":[{"port":1,"name":"a"},{"port":2,"name":""}]}]}""", "subsets[0].ports[1].name: Required value")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(EndpointsResource.Definition, given));
}
