using Kuber.Api.Storage.V1;

namespace Kuber.Api.Tests.Storage;

public class VolumeAttributesClassRulesTests
{
    [Theory]
    [InlineData("""{"driverName":"other.example.org","metadata":{"annotations":{"note":"x"},"labels":{"golden":"ns"},"name":"ns-b"},"parameters":{"a":"1","b":"2"}}""", """{"driverName":"other.example.org","parameters":{"a":"1","b":"2"}}""")]
    [InlineData("""{"driverName":"csi.example.org","metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"parameters":{"iops":"100"}}""", """{"driverName":"csi.example.org","parameters":{"iops":"100"}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(VolumeAttributesClassResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"driverName":"","metadata":{"name":"ns-bad"},"parameters":{"iops":"100"}}""", "driverName: Required value")]
    [InlineData("""{"driverName":"Bad Driver","metadata":{"name":"ns-bad"},"parameters":{"iops":"100"}}""", "driverName: Invalid value: \"bad driver\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    [InlineData("""{"driverName":"csi.example.org","metadata":{"name":"ns-bad"}}""", "parameters: Required value: must contain at least one key/value pair")]
    [InlineData("""{"driverName":"csi.example.org","metadata":{"name":"ns-bad"},"parameters":{"":"x"}}""", "parameters: Invalid value: \"\": field can not be empty.")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(VolumeAttributesClassResource.Definition, given));

    [Theory]
    [InlineData("""{"driverName":"csi.example.org","metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"parameters":{"iops":"100"}}""", """{"parameters":{"iops":"200"}}""", "parameters: Forbidden: updates to parameters are forbidden.")]
    [InlineData("""{"driverName":"csi.example.org","metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"parameters":{"iops":"100"}}""", """{"driverName":"z"}""", "driverName: Forbidden: updates to driverName are forbidden.")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(VolumeAttributesClassResource.Definition, given, change));
}
