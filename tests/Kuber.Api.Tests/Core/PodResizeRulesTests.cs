using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodResizeRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"g","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"a","image":"registry.example/app:1","resources":{"limits":{"cpu":"1","memory":"1Gi"}},"resizePolicy":[{"resourceName":"memory","restartPolicy":"RestartContainer"}]},{"name":"b","image":"registry.example/app:1","resources":{"limits":{"cpu":"1","memory":"1Gi"}}}]}}""", """{"spec":{"containers":[{"name":"a","image":"registry.example/app:1","resources":{"limits":{"cpu":"1","memory":"1Gi"},"requests":{"cpu":"1","memory":"1Gi"}},"resizePolicy":[{"resourceName":"memory","restartPolicy":"RestartContainer"}],"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"},{"name":"b","image":"registry.example/app:1","resources":{"limits":{"cpu":"1","memory":"1Gi"},"requests":{"cpu":"1","memory":"1Gi"}},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true}}""")]
    [InlineData("""{"metadata":{"name":"win","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","resources":{"requests":{"cpu":"1"}}}],"os":{"name":"windows"}}}""", """{"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{"requests":{"cpu":"1"}},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true,"os":{"name":"windows"}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);
}
