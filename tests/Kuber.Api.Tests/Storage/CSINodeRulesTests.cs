using Kuber.Api.Storage.V1;

namespace Kuber.Api.Tests.Storage;

public class CSINodeRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-n"},"spec":{"drivers":[{"allocatable":{"count":5},"name":"d.example.org","nodeID":"id-1","topologyKeys":["topology.example.org/zone","rack"]}]}}""", """{"spec":{"drivers":[{"allocatable":{"count":5},"name":"d.example.org","nodeID":"id-1","topologyKeys":["topology.example.org/zone","rack"]}]}}""")]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-e"},"spec":{"drivers":[]}}""", """{"spec":{"drivers":null}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(CSINodeResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"drivers":[{"name":"","nodeID":"id-1"}]}}""", "spec.drivers[0].name: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"drivers":[{"name":"Bad_Driver","nodeID":"id-1"}]}}""", "spec.drivers[0].name: Invalid value: \"Bad_Driver\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"drivers":[{"name":"d.example.org","nodeID":""}]}}""", "spec.drivers[0].nodeID: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"drivers":[{"name":"d.example.org","nodeID":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}]}}""", "spec.drivers[0].nodeID: Invalid value: \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\": must be 256 characters or less")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"drivers":[{"name":"d.example.org","nodeID":"id-1"},{"name":"d.example.org","nodeID":"id-1"}]}}""", "spec.drivers[1].name: Duplicate value: \"d.example.org\"")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"drivers":[{"allocatable":{"count":-1},"name":"d.example.org","nodeID":"id-1"}]}}""", "spec.drivers[0].allocatable.count: Invalid value: -1: must be greater than or equal to 0")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(CSINodeResource.Definition, given));
}
