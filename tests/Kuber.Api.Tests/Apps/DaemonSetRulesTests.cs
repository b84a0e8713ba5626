using Kuber.Api.Apps.V1;

namespace Kuber.Api.Tests.Apps;

public class DaemonSetRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"nodeSelector":{"golden.example/nowhere":"true"}}}}}""", """{"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","nodeSelector":{"golden.example/nowhere":"true"},"securityContext":{},"schedulerName":"default-scheduler"}},"updateStrategy":{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":1,"maxSurge":0}},"revisionHistoryLimit":10}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(DaemonSetResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"d3","namespace":"ns"},"spec":{"selector":{"matchLabels":{}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"nodeSelector":{"golden.example/nowhere":"true"}}}}}""", "spec.selector: Invalid value: {}: empty selector is invalid for daemonset")]
    [InlineData("""{"metadata":{"name":"d5","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"activeDeadlineSeconds":7}}}}""", "spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in DaemonSet is not Supported")]
    [InlineData("""{"metadata":{"name":"d6","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"nodeSelector":{"golden.example/nowhere":"true"}}},"updateStrategy":{"type":"Sideways"}}}""", "spec.updateStrategy: Unsupported value: {\"Type\":\"Sideways\",\"RollingUpdate\":null}: supported values: \"RollingUpdate\", \"OnDelete\"")]
    [InlineData("""{"metadata":{"name":"d8","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"nodeSelector":{"golden.example/nowhere":"true"}}},"updateStrategy":{"rollingUpdate":{"maxUnavailable":0}}}}""", "spec.updateStrategy.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0")]
    [InlineData("""{"metadata":{"name":"d9","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"nodeSelector":{"golden.example/nowhere":"true"}}},"updateStrategy":{"rollingUpdate":{"maxUnavailable":1,"maxSurge":1}}}}""", "spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: may not be set when maxUnavailable is non-zero")]
    [InlineData("""{"metadata":{"name":"d12","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"nodeSelector":{"golden.example/nowhere":"true"}}},"revisionHistoryLimit":-1}}""", "spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0")]
    [InlineData("""{"metadata":{"name":"d13","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1","ports":[{"containerPort":80,"hostPort":81}]}],"hostNetwork":true}}}}""", "spec.template.spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` when `hostNetwork` is true")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(DaemonSetResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"nodeSelector":{"golden.example/nowhere":"true"}}}}}""", """{"spec":{"selector":{"matchLabels":{"c":"d"}}}}""", "[spec.selector: Invalid value: {\"matchLabels\":{\"a\":\"b\",\"c\":\"d\"}}: field is immutable, spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`]")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(DaemonSetResource.Definition, given, change));

    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"registry.example/app:1"}],"nodeSelector":{"golden.example/nowhere":"true"}}}}}""", """{"status":{"currentNumberScheduled":-1,"numberReady":3}}""", "status.currentNumberScheduled: Invalid value: -1: must be greater than or equal to 0")]
    public void What_is_wrong_with_a_status_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedStatus(DaemonSetResource.Definition, given, change));
}
