using Kuber.Api.Networking.V1;

namespace Kuber.Api.Tests.Networking;

public class IngressRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"annotations":{"kubernetes.io/ingress.class":"x"},"name":"dup","namespace":"ns"},"spec":{"defaultBackend":{"service":{"name":"w","port":{"number":80}}}}}""", """{"spec":{"defaultBackend":{"service":{"name":"w","port":{"number":80}}}}}""")]
    [InlineData("""{"metadata":{"labels":{"t":"x"},"name":"w1","namespace":"ns"},"spec":{"defaultBackend":{"service":{"name":"a","port":{"number":80}}}}}""", """{"spec":{"defaultBackend":{"service":{"name":"a","port":{"number":80}}}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(IngressResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"bad","namespace":"ns"},"spec":{}}""", "spec: Invalid value: null: either `defaultBackend` or `rules` must be specified")]
    [InlineData("""{"metadata":{"name":"bad-9","namespace":"ns"},"spec":{"rules":[{"host":"h.example.org","http":{"paths":[]}}]}}""", "spec.rules[0].http.paths: Required value")]
    [InlineData("""{"metadata":{"name":"bad-1","namespace":"ns"},"spec":{"defaultBackend":{}}}""", "spec.defaultBackend: Invalid value: \"\": resource or service backend is required")]
    [InlineData("""{"metadata":{"name":"bad-3","namespace":"ns"},"spec":{"defaultBackend":{"service":{"name":"","port":{"number":80}}}}}""", "spec.defaultBackend.service.name: Required value")]
    [InlineData("""{"metadata":{"name":"bad-4","namespace":"ns"},"spec":{"defaultBackend":{"service":{"name":"w","port":{}}}}}""", "spec.defaultBackend: Required value: port name or number is required")]
    [InlineData("""{"metadata":{"name":"bad-11","namespace":"ns"},"spec":{"defaultBackend":{"resource":{"kind":"","name":""}}}}""", "[spec.defaultBackend.resource.kind: Required value, spec.defaultBackend.resource.name: Required value]")]
    [InlineData("""{"metadata":{"name":"bad-5","namespace":"ns"},"spec":{"defaultBackend":{"service":{"name":"w","port":{"name":"http","number":80}}}}}""", "spec.defaultBackend: Invalid value: \"\": cannot set both port name & port number")]
    [InlineData("""{"metadata":{"name":"bad-6","namespace":"ns"},"spec":{"defaultBackend":{"service":{"name":"w","port":{"number":65536}}}}}""", "spec.defaultBackend.service.port.number: Invalid value: 65536: must be between 1 and 65535, inclusive")]
    [InlineData("""{"metadata":{"name":"bad","namespace":"ns"},"spec":{"rules":[{"host":"h.example.org","http":{"paths":[{"path":"/a","pathType":"Prefix"}]}}]}}""", "spec.rules[0].http.paths[0].backend: Invalid value: \"\": resource or service backend is required")]
    [InlineData("""{"metadata":{"name":"bad-9","namespace":"ns"},"spec":{"defaultBackend":{"resource":{"kind":"K","name":"n"},"service":{"name":"w","port":{"number":80}}}}}""", "spec.defaultBackend: Invalid value: \"\": cannot set both resource and service backends")]
    [InlineData("""{"metadata":{"name":"bad","namespace":"ns"},"spec":{"rules":[{"host":"h.example.org","http":{"paths":[{"backend":{"service":{"name":"w","port":{"number":80}}},"path":"/a"}]}}]}}""", "spec.rules[0].http.paths[0].pathType: Required value: pathType must be specified")]
    [InlineData("""{"metadata":{"name":"bad-2","namespace":"ns"},"spec":{"rules":[{"host":"h.example.org","http":{"paths":[{"backend":{"service":{"name":"w","port":{"number":80}}},"path":"a","pathType":"Prefix"}]}}]}}""", "spec.rules[0].http.paths[0].path: Invalid value: \"a\": must be an absolute path")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(IngressResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"u","namespace":"ns"},"spec":{"defaultBackend":{"service":{"name":"w","port":{"number":80}}}}}""", """{"status":{"loadBalancer":{"ingress":[{"ip":"999.0.0.1"}]}}}""", "status.loadBalancer.ingress[0].ip: Invalid value: \"999.0.0.1\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    [InlineData("""{"metadata":{"name":"u","namespace":"ns"},"spec":{"defaultBackend":{"service":{"name":"w","port":{"number":80}}}}}""", """{"status":{"loadBalancer":{"ingress":[{"hostname":"192.0.2.1"}]}}}""", "status.loadBalancer.ingress[0].hostname: Invalid value: \"192.0.2.1\": must be a DNS name, not an IP address")]
    public void What_is_wrong_with_a_status_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedStatus(IngressResource.Definition, given, change));
}
