using Kuber.Api.Apps.V1;

namespace Kuber.Api.Tests.Apps;

public class ReplicaSetRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}},"replicas":0,"minReadySeconds":3}}""", """{"spec":{"replicas":0,"minReadySeconds":3,"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","securityContext":{},"schedulerName":"default-scheduler"}}}}""")]
    [InlineData("""{"metadata":{"name":"dry","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}}}}""", """{"spec":{"replicas":1,"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","securityContext":{},"schedulerName":"default-scheduler"}}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(ReplicaSetResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"r3","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}},"replicas":-5,"minReadySeconds":-5}}""", "[spec.replicas: Invalid value: -5: must be greater than or equal to 0, spec.minReadySeconds: Invalid value: -5: must be greater than or equal to 0]")]
    [InlineData("""{"metadata":{"name":"r4","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"restartPolicy":"OnFailure"}},"replicas":0}}""", "spec.template.spec.restartPolicy: Unsupported value: \"OnFailure\": supported values: \"Always\"")]
    [InlineData("""{"metadata":{"name":"none","namespace":"ns"},"spec":{"selector":{"matchExpressions":[{"key":"k","operator":"NotIn","values":["v"]}]},"template":{"metadata":{"labels":{"k":"v"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}},"replicas":0}}""", "spec.template.metadata.labels: Invalid value: {\"k\":\"v\"}: `selector` does not match template `labels`")]
    [InlineData("""{"metadata":{"name":"badexpr","namespace":"ns"},"spec":{"selector":{"matchExpressions":[{"key":"k","operator":"In"}]},"template":{"metadata":{"labels":{"k":"v"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}},"replicas":0}}""", "[spec.selector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn', spec.selector: Invalid value: {\"matchExpressions\":[{\"key\":\"k\",\"operator\":\"In\"}]}: invalid label selector]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ReplicaSetResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}},"replicas":0,"minReadySeconds":3}}""", """{"spec":{"selector":{"matchLabels":{"new":"x"}}}}""", "[spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`, spec.selector: Invalid value: {\"matchLabels\":{\"a\":\"b\",\"new\":\"x\"}}: field is immutable]")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(ReplicaSetResource.Definition, given, change));

    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}]}},"replicas":0,"minReadySeconds":3}}""", """{"status":{"replicas":1,"readyReplicas":2}}""", "status.readyReplicas: Invalid value: 2: cannot be greater than status.replicas")]
    public void What_is_wrong_with_a_status_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedStatus(ReplicaSetResource.Definition, given, change));
}
