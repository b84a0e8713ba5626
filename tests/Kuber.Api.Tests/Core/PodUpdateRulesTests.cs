using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodUpdateRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"app:1"},{"name":"d","image":"side:1"}],"initContainers":[{"name":"i","image":"init:1"}]}}""", """{"spec":{"initContainers":[{"name":"i","image":"init:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"containers":[{"name":"c","image":"app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"},{"name":"d","image":"side:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"app:1"},{"name":"d","image":"side:1"}],"initContainers":[{"name":"i","image":"init:1"}]}}""", """{"spec":{"containers":[{"name":"new","image":"n"}]}}""", "spec.containers: Forbidden: pod updates may not add or remove containers")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(PodResource.Definition, given, change));
}
