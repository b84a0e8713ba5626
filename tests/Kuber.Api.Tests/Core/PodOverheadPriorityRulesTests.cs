using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodOverheadPriorityRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"system","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"priorityClassName":"system-node-critical"}}""", """{"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","priorityClassName":"system-node-critical","enableServiceLinks":true}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);
}
