using Kuber.Api.Networking.V1;

namespace Kuber.Api.Tests.Networking;

public class NetworkPolicyRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"out-only","namespace":"ns"},"spec":{"egress":[{"ports":[{"port":53,"protocol":"UDP"},{"port":"dns"}],"to":[{"ipBlock":{"cidr":"0.0.0.0/0","except":["192.0.2.0/24","198.51.100.0/24"]}}]}]}}""", """{"spec":{"egress":[{"ports":[{"port":53,"protocol":"UDP"},{"port":"dns","protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"0.0.0.0/0","except":["192.0.2.0/24","198.51.100.0/24"]}}]}],"podSelector":{},"policyTypes":["Ingress","Egress"]}}""")]
    [InlineData("""{"metadata":{"name":"ports","namespace":"ns"},"spec":{"ingress":[{"ports":[{"port":80},{"port":"http","protocol":"UDP"},{},{"endPort":9010,"port":9000,"protocol":"SCTP"}]}],"podSelector":{}}}""", """{"spec":{"ingress":[{"ports":[{"port":80,"protocol":"TCP"},{"port":"http","protocol":"UDP"},{"protocol":"TCP"},{"endPort":9010,"port":9000,"protocol":"SCTP"}]}],"podSelector":{},"policyTypes":["Ingress"]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(NetworkPolicyResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"bad-2","namespace":"ns"},"spec":{"ingress":[{"from":[{"podSelector":{}}],"ports":[{"port":"Bad_Port"}]}],"podSelector":{}}}""", "spec.ingress[0].ports[0].port: Invalid value: \"Bad_Port\": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")]
    [InlineData("""{"metadata":{"name":"bad-4","namespace":"ns"},"spec":{"ingress":[{"from":[{"podSelector":{}}],"ports":[{"endPort":80,"port":90}]}],"podSelector":{}}}""", "spec.ingress[0].ports[0].endPort: Invalid value: 90: must be greater than or equal to `port`")]
    [InlineData("""{"metadata":{"name":"bad-5","namespace":"ns"},"spec":{"ingress":[{"from":[{"podSelector":{}}],"ports":[{"endPort":80}]}],"podSelector":{}}}""", "spec.ingress[0].ports[0].endPort: Invalid value: 80: may not be specified when `port` is not specified")]
    [InlineData("""{"metadata":{"name":"bad-6","namespace":"ns"},"spec":{"ingress":[{"from":[{"podSelector":{}}],"ports":[{"endPort":99,"port":"http"}]}],"podSelector":{}}}""", "spec.ingress[0].ports[0].endPort: Invalid value: 99: may not be specified when `port` is non-numeric")]
    [InlineData("""{"metadata":{"name":"bad-9","namespace":"ns"},"spec":{"ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/8"},"podSelector":{}}],"ports":[{"port":80}]}],"podSelector":{}}}""", "spec.ingress[0].from[0]: Forbidden: may not specify both ipBlock and another peer")]
    [InlineData("""{"metadata":{"name":"bad-10","namespace":"ns"},"spec":{"ingress":[{"from":[{"ipBlock":{"cidr":"300.0.0.0/8"}}],"ports":[{"port":80}]}],"podSelector":{}}}""", "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"300.0.0.0/8\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    [InlineData("""{"metadata":{"name":"bad-12","namespace":"ns"},"spec":{"ingress":[{"from":[{"ipBlock":{"cidr":"192.168.1.7/24"}}],"ports":[{"port":80}]}],"podSelector":{}}}""", "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"192.168.1.7/24\": must not have bits set beyond the prefix length")]
    [InlineData("""{"metadata":{"name":"bad-13","namespace":"ns"},"spec":{"ingress":[{"from":[{"ipBlock":{"cidr":"192.168.0.0/16","except":["172.16.0.0/24"]}}],"ports":[{"port":80}]}],"podSelector":{}}}""", "spec.ingress[0].from[0].ipBlock.except[0]: Invalid value: \"172.16.0.0/24\": must be a strict subset of `cidr`")]
    [InlineData("""{"metadata":{"name":"bad-16","namespace":"ns"},"spec":{"ingress":[{"from":[{"podSelector":{}}],"ports":[{"port":80}]}],"podSelector":{},"policyTypes":["Ingress","Egress","Other"]}}""", "spec.policyTypes: Invalid value: [\"Ingress\",\"Egress\",\"Other\"]: may not specify more than two policyTypes")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(NetworkPolicyResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"labels":{"a":"b"},"name":"p","namespace":"ns"},"spec":{"podSelector":{}}}""", """{"spec":{"ingress":[{"ports":[{"port":0}]}]}}""", "spec.ingress[0].ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(NetworkPolicyResource.Definition, given, change));
}
