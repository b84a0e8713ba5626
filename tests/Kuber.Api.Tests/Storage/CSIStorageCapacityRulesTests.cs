using Kuber.Api.Storage.V1;

namespace Kuber.Api.Tests.Storage;

public class CSIStorageCapacityRulesTests
{
    [Theory]
    [InlineData("""{"capacity":"100Gi","maximumVolumeSize":"10240Mi","metadata":{"labels":{"x":"y"},"name":"b","namespace":"ns"},"nodeTopology":{"matchLabels":{"zone":"a"}},"storageClassName":"fast"}""", """{"capacity":"100Gi","maximumVolumeSize":"10Gi","nodeTopology":{"matchLabels":{"zone":"a"}},"storageClassName":"fast"}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(CSIStorageCapacityResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"bad-1","namespace":"ns"},"storageClassName":""}""", "storageClassName: Invalid value: \"\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"capacity":"-1","metadata":{"name":"bad-3","namespace":"ns"},"storageClassName":"fast"}""", "capacity: Invalid value: \"-1\": must be greater than or equal to 0")]
    [InlineData("""{"metadata":{"name":"bad-6","namespace":"ns"},"nodeTopology":{"matchExpressions":[{"key":"a","operator":"Gt","values":["1"]}]},"storageClassName":"fast"}""", "nodeTopology.matchExpressions[0].operator: Invalid value: \"Gt\": not a valid selector operator")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(CSIStorageCapacityResource.Definition, given));

    [Theory]
    [InlineData("""{"capacity":"100Gi","maximumVolumeSize":"10240Mi","metadata":{"labels":{"x":"y"},"name":"b","namespace":"ns"},"nodeTopology":{"matchLabels":{"zone":"a"}},"storageClassName":"fast"}""", """{"storageClassName":"slow"}""", "storageClassName: Invalid value: \"slow\": field is immutable")]
    [InlineData("""{"capacity":"100Gi","maximumVolumeSize":"10240Mi","metadata":{"labels":{"x":"y"},"name":"b","namespace":"ns"},"nodeTopology":{"matchLabels":{"zone":"a"}},"storageClassName":"fast"}""", """{"nodeTopology":{"matchLabels":{"zone":"b"}}}""", "nodeTopology: Invalid value: {\"matchLabels\":{\"zone\":\"b\"}}: field is immutable")]
    [InlineData("""{"metadata":{"name":"a","namespace":"ns"},"storageClassName":"fast"}""", """{"nodeTopology":{}}""", "nodeTopology: Invalid value: {}: field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(CSIStorageCapacityResource.Definition, given, change));
}
