using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodMinimalDefaultsRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"own-mount","namespace":"ns"},"spec":{"containers":[{"name":"c","image":"registry.example/app:1","volumeMounts":[{"name":"e","mountPath":"/var/run/secrets/kubernetes.io/serviceaccount"}]}],"volumes":[{"name":"e","emptyDir":{}}]}}""", """{"spec":{"volumes":[{"name":"e","emptyDir":{}}],"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"volumeMounts":[{"name":"e","mountPath":"/var/run/secrets/kubernetes.io/serviceaccount"}],"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);
}
