using Kuber.Api.Storage.V1;

namespace Kuber.Api.Tests.Storage;

public class StorageClassRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"provisioner":"golden.example.org/disk"}""", """{"provisioner":"golden.example.org/disk","reclaimPolicy":"Delete","volumeBindingMode":"Immediate"}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(StorageClassResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"provisioner":""}""", "provisioner: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"provisioner":"bad provisioner"}""", "provisioner: Invalid value: \"bad provisioner\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"provisioner":"golden.example.org/disk","reclaimPolicy":"Recycle"}""", "reclaimPolicy: Unsupported value: \"Recycle\": supported values: \"Delete\", \"Retain\"")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"parameters":{"":"v"},"provisioner":"golden.example.org/disk"}""", "parameters: Invalid value: \"\": field can not be empty.")]
    [InlineData("""{"allowedTopologies":[{"matchLabelExpressions":[{"key":"z","values":["a","a"]},{"key":"z","values":["b"]}]}],"metadata":{"name":"ns-bad"},"provisioner":"golden.example.org/disk"}""", "[allowedTopologies[0].matchLabelExpressions[0].values[1]: Duplicate value: \"a\", allowedTopologies[0].matchLabelExpressions[1].key: Duplicate value: \"z\"]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(StorageClassResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"provisioner":"golden.example.org/disk"}""", """{"parameters":{"p":"q"}}""", "parameters: Invalid value: {\"p\":\"q\"}: field is immutable")]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"provisioner":"golden.example.org/disk"}""", """{"provisioner":"other"}""", "provisioner: Invalid value: \"other\": field is immutable")]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"provisioner":"golden.example.org/disk"}""", """{"reclaimPolicy":"Retain","volumeBindingMode":"WaitForFirstConsumer"}""", "[reclaimPolicy: Invalid value: \"Retain\": field is immutable, volumeBindingMode: Invalid value: \"WaitForFirstConsumer\": field is immutable]")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(StorageClassResource.Definition, given, change));
}
