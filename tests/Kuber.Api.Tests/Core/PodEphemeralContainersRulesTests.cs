using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodEphemeralContainersRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"x","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"image":"registry.example/app:1","name":"c"}],"initContainers":[{"image":"registry.example/app:1","name":"i"}],"volumes":[{"emptyDir":{},"name":"e"}]}}""", """{"spec":{"automountServiceAccountToken":false,"containers":[{"image":"registry.example/app:1","imagePullPolicy":"IfNotPresent","name":"c","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}],"dnsPolicy":"ClusterFirst","enableServiceLinks":true,"initContainers":[{"image":"registry.example/app:1","imagePullPolicy":"IfNotPresent","name":"i","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}],"restartPolicy":"Always","schedulerName":"default-scheduler","securityContext":{},"terminationGracePeriodSeconds":30,"volumes":[{"emptyDir":{},"name":"e"}]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);
}
