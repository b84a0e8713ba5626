using Kuber.Api.Resource.V1;

namespace Kuber.Api.Tests.Resource;

public class ResourceSliceRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"ns-a"},"spec":{"devices":[{"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", """{"spec":{"devices":[{"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(ResourceSliceResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"devices":[{"name":"d0"}],"driver":"","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", "spec.driver: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"devices":[{"name":"d0"}],"driver":"Bad_D","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", "spec.driver: Invalid value: \"Bad_D\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"devices":[{"name":"d0"}],"driver":"gpu.example.org","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", "spec: Required value: exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"allNodes":true,"devices":[{"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", "spec: Invalid value: \"{`nodeName`, `allNodes`}\": exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required, but multiple fields are set")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"devices":[{"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":0}}}""", "spec.pool.resourceSliceCount: Invalid value: 0: must be greater than zero")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"devices":[{"name":"d0"},{"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", "spec.devices[1]: Duplicate value: \"d0\"")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"devices":[{"attributes":{"a":{}},"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", "spec.devices[0].attributes[a]: Invalid value: \"\": exactly one value must be specified")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"devices":[{"attributes":{"a":{"bool":true,"int":1}},"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", "spec.devices[0].attributes[a]: Invalid value: {\"IntValue\":1,\"BoolValue\":true,\"StringValue\":null,\"VersionValue\":null,\"IntValues\":null,\"BoolValues\":null,\"StringValues\":null,\"VersionValues\":null}: exactly one value must be specified")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"devices":[{"attributes":{"a":{"version":"one"}},"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", "spec.devices[0].attributes[a].version: Invalid value: \"one\": must be a string compatible with semver.org spec 2.0.0")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ResourceSliceResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-a"},"spec":{"devices":[{"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", """{"spec":{"driver":"other.example.org"}}""", "spec.driver: Invalid value: \"other.example.org\": field is immutable")]
    [InlineData("""{"metadata":{"name":"ns-a"},"spec":{"devices":[{"name":"d0"}],"driver":"gpu.example.org","nodeName":"node-golden","pool":{"generation":1,"name":"p1","resourceSliceCount":1}}}""", """{"spec":{"nodeName":"n2","pool":{"name":"p2"}}}""", "[spec.pool.name: Invalid value: \"p2\": field is immutable, spec.nodeName: Invalid value: \"n2\": field is immutable]")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(ResourceSliceResource.Definition, given, change));
}
