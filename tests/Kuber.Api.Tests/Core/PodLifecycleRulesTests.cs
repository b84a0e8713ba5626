using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodLifecycleRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"p8","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","lifecycle":{"preStop":{"sleep":{}}}}]}}""", """{"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"lifecycle":{"preStop":{"sleep":{"seconds":0}}},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true}}""")]
    [InlineData("""{"metadata":{"name":"zero-sleep","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","lifecycle":{"preStop":{"sleep":{"seconds":0}}}}]}}""", """{"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"lifecycle":{"preStop":{"sleep":{"seconds":0}}},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"p2","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","lifecycle":{"postStart":{"exec":{}}}}]}}""", "spec.containers[0].lifecycle.postStart.exec.command: Required value")]
    [InlineData("""{"metadata":{"name":"p3","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","lifecycle":{"preStop":{"exec":{"command":["x"]},"httpGet":{"port":1}}}}]}}""", "spec.containers[0].lifecycle.preStop.httpGet: Forbidden: may not specify more than 1 handler type")]
    [InlineData("""{"metadata":{"name":"p6","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","lifecycle":{"postStart":{"sleep":{"seconds":-1}}}}]}}""", "spec.containers[0].lifecycle.postStart.sleep: Invalid value: -1: must be non-negative and less than terminationGracePeriodSeconds (30)")]
    [InlineData("""{"metadata":{"name":"p1","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","lifecycle":{"preStop":{"grpc":{"port":1}}}}]}}""", "spec.containers[0].lifecycle.preStop: Required value: must specify a handler type")]
    [InlineData("""{"metadata":{"name":"both","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","lifecycle":{"preStop":{"sleep":{"seconds":1}}}}],"terminationGracePeriodSeconds":0}}""", "spec.containers[0].lifecycle.preStop.sleep: Invalid value: 1: must be non-negative and less than terminationGracePeriodSeconds (0)")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PodResource.Definition, given));
}
