using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class ReplicationControllerRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"replicas":0,"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}}}}""", """{"spec":{"replicas":0,"selector":{"a":"b"},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","securityContext":{},"schedulerName":"default-scheduler"}}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(ReplicationControllerResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"r1","namespace":"ns"},"spec":{"replicas":0,"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}},"selector":{"z":"z"}}}""", "spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`")]
    [InlineData("""{"metadata":{"name":"r3","namespace":"ns"},"spec":{"replicas":0,"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"restartPolicy":"Never"}}}}""", "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values: \"Always\"")]
    [InlineData("""{"metadata":{"name":"r4","namespace":"ns"},"spec":{"replicas":-1,"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}}}}""", "spec.replicas: Invalid value: -1: must be greater than or equal to 0")]
    [InlineData("""{"metadata":{"name":"nospec","namespace":"ns"}}""", "[spec.selector: Required value, spec.template: Required value]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ReplicationControllerResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"replicas":0,"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}}}}""", """{"spec":{"selector":{"c":"d"}}}""", "spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`")]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"replicas":0,"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}}}}""", """{"spec":{"minReadySeconds":-4,"replicas":-2}}""", "[spec.minReadySeconds: Invalid value: -4: must be greater than or equal to 0, spec.replicas: Invalid value: -2: must be greater than or equal to 0]")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(ReplicationControllerResource.Definition, given, change));
}
