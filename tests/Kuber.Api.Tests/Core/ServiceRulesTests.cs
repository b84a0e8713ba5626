using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class ServiceRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"s1","namespace":"ns"},"spec":{"ports":[]}}""", "spec.ports: Required value")]
    [InlineData("""{"metadata":{"name":"s3","namespace":"ns"},"spec":{"ipFamilies":["IPv4","IPv4"],"ports":[{"port":80}]}}""", "spec.ipFamilies[1]: Duplicate value: \"IPv4\"")]
    [InlineData("""{"metadata":{"name":"dotted.name","namespace":"ns"},"spec":{"ports":[{"port":80}]}}""", "metadata.name: Invalid value: \"dotted.name\": must not contain dots")]
    [InlineData("""{"metadata":{"name":"s9","namespace":"ns"},"spec":{"ports":[{"port":80},{"port":81}]}}""", "[spec.ports[0].name: Required value, spec.ports[1].name: Required value]")]
    [InlineData("""{"metadata":{"name":"s14","namespace":"ns"},"spec":{"ports":[{"port":80,"nodePort":31999}]}}""", "spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'")]
    [InlineData("""{"metadata":{"name":"s6","namespace":"ns"},"spec":{"ports":[{"port":80,"targetPort":70000}]}}""", "spec.ports[0].targetPort: Invalid value: 70000: must be between 1 and 65535, inclusive")]
    [InlineData("""{"metadata":{"name":"s4","namespace":"ns"},"spec":{"ipFamilies":["IPv5"],"ports":[{"port":80}]}}""", "spec.ipFamilies[0]: Unsupported value: \"IPv5\": supported values: \"IPv4\", \"IPv6\"")]
    [InlineData("""{"metadata":{"name":"s7","namespace":"ns"},"spec":{"clusterIP":"010.111.071.002","ports":[{"port":80}]}}""", "spec.clusterIPs[0]: Invalid value: \"010.111.071.002\": must not have leading 0s")]
    [InlineData("""{"metadata":{"name":"s","namespace":"ns"},"spec":{"externalIPs":["192.0.2.01"],"ports":[{"port":80}]}}""", "spec.externalIPs[0]: Invalid value: \"192.0.2.01\": must not have leading 0s")]
    [InlineData("""{"metadata":{"name":"s","namespace":"ns"},"spec":{"type":"LoadBalancer","loadBalancerSourceRanges":["192.0.2.7/24"],"ports":[{"port":80}]}}""", "spec.LoadBalancerSourceRanges[0]: Invalid value: \"192.0.2.7/24\": must not have bits set beyond the prefix length")]
    [InlineData("""{"metadata":{"name":"s5","namespace":"ns"},"spec":{"ports":[{"port":80,"protocol":"HTTP"}]}}""", "spec.ports[0].protocol: Unsupported value: \"HTTP\": supported values: \"SCTP\", \"TCP\", \"UDP\"")]
    [InlineData("""{"metadata":{"name":"s7","namespace":"ns"},"spec":{"type":"ExternalName","externalName":"x.example","ipFamilies":["IPv4"]}}""", "spec.ipFamilies: Forbidden: may not be set for ExternalName services")]
    [InlineData("""{"metadata":{"name":"s","namespace":"ns"},"spec":{"clusterIPs":["None","10.0.0.1"],"clusterIP":"None","ports":[{"port":80}]}}""", "spec.clusterIPs: Invalid value: [\"None\",\"10.0.0.1\"]: 'None' must be the first and only value")]
    [InlineData("""{"metadata":{"name":"s","namespace":"ns"},"spec":{"clusterIPs":["10.0.0.2"],"clusterIP":"10.0.0.1","ports":[{"port":80}]}}""", "spec.clusterIPs: Invalid value: [\"10.0.0.2\"]: first value must match `clusterIP`")]
    [InlineData("""{"metadata":{"name":"s","namespace":"ns"},"spec":{"loadBalancerClass":"a/b","ports":[{"port":80}]}}""", "spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'")]
    [InlineData("""{"metadata":{"name":"s","namespace":"ns"},"spec":{"externalIPs":["010.1.1.1"],"ports":[{"port":80}]}}""", "spec.externalIPs[0]: Invalid value: \"010.1.1.1\": must not have leading 0s")]
    [InlineData("""{"metadata":{"name":"s","namespace":"ns","annotations":{"service.kubernetes.io/topology-aware-hints":"Auto","service.kubernetes.io/topology-mode":"Disabled"}},"spec":{"ports":[{"port":80}]}}""", "metadata.annotations[service.kubernetes.io/topology-mode]: Invalid value: \"Disabled\": must match annotations[service.kubernetes.io/topology-aware-hints] when both are specified")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ServiceResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"en","namespace":"ns"},"spec":{"type":"ExternalName","externalName":"db.example.com"}}""", """{"spec":{"type":"ClusterIP"}}""", "spec.ports: Required value")]
    [InlineData("""{"metadata":{"name":"lb","namespace":"ns"},"spec":{"type":"LoadBalancer","ports":[{"port":80,"nodePort":30066}]}}""", """{"spec":{"loadBalancerClass":"late.example/class"}}""", "spec.loadBalancerClass: Invalid value: \"late.example/class\": may not change once set")]
    [InlineData("""{"metadata":{"name":"local","namespace":"ns"},"spec":{"type":"LoadBalancer","externalTrafficPolicy":"Local","healthCheckNodePort":30067,"ports":[{"port":80}]}}""", """{"spec":{"healthCheckNodePort":30068}}""", "spec.healthCheckNodePort: Forbidden: field is immutable")]
    [InlineData("""{"metadata":{"name":"t","namespace":"ns"},"spec":{"clusterIP":"10.111.72.1","selector":{"a":"b"},"ports":[{"port":80}]}}""", """{"spec":{"type":"Bogus"}}""", "spec.type: Unsupported value: \"Bogus\": supported values: \"ClusterIP\", \"ExternalName\", \"LoadBalancer\", \"NodePort\"")]
    [InlineData("""{"metadata":{"name":"s","namespace":"ns"},"spec":{"clusterIP":"10.0.0.1","clusterIPs":["10.0.0.1","fd00::1"],"ipFamilies":["IPv4","IPv6"],"ipFamilyPolicy":"PreferDualStack","ports":[{"port":80}]}}""", """{"spec":{"clusterIPs":["10.0.0.1"]}}""", "spec.ipFamilyPolicy: Invalid value: \"PreferDualStack\": must be set to 'SingleStack' when releasing the secondary clusterIP")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(ServiceResource.Definition, given, change));
}
