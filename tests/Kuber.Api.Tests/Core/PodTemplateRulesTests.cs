using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodTemplateRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}}}""", """{"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","securityContext":{},"schedulerName":"default-scheduler"}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodTemplateResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"nospec","namespace":"ns"}}""", "template.spec.containers: Required value")]
    [InlineData("""{"metadata":{"name":"bad","namespace":"ns"},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"restartPolicy":"No"}}}""", "template.spec.restartPolicy: Unsupported value: \"No\": supported values: \"Always\", \"OnFailure\", \"Never\"")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PodTemplateResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}}}""", """{"template":{"metadata":{"labels":{"bad key":"x"}}}}""", "template.labels: Invalid value: \"bad key\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(PodTemplateResource.Definition, given, change));
}
