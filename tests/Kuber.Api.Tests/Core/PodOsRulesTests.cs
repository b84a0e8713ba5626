using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodOsRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"ok","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"os":{"name":"linux"},"nodeSelector":{"kubernetes.io/os":"linux"},"securityContext":{"runAsUser":5}}}""", """{"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","nodeSelector":{"kubernetes.io/os":"linux"},"automountServiceAccountToken":false,"securityContext":{"runAsUser":5},"schedulerName":"default-scheduler","enableServiceLinks":true,"os":{"name":"linux"}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"p2","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"os":{"name":"plan9"}}}""", "spec.os: Unsupported value: \"plan9\": supported values: \"linux\", \"windows\"")]
    [InlineData("""{"metadata":{"name":"p3","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"os":{"name":"linux"},"securityContext":{"windowsOptions":{"runAsUserName":"x"}}}}""", "spec.securityContext.windowsOptions: Forbidden: windows options cannot be set for a linux pod")]
    [InlineData("""{"metadata":{"name":"p4","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","securityContext":{"windowsOptions":{"gmsaCredentialSpecName":"x"}}}],"os":{"name":"linux"}}}""", "spec.containers[0].securityContext.windowsOptions: Forbidden: windows options cannot be set for a linux pod")]
    [InlineData("""{"metadata":{"name":"p7","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"os":{"name":"windows"},"hostUsers":false,"securityContext":{"seLinuxOptions":{"level":"s0"}}}}""", "[spec.securityContext.seLinuxOptions: Forbidden: cannot be set for a windows pod, spec.hostUsers: Forbidden: cannot be set for a windows pod]")]
    [InlineData("""{"metadata":{"name":"p6","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","securityContext":{"runAsUser":9}}],"os":{"name":"windows"},"initContainers":[{"name":"i","image":"registry.example/app:1","securityContext":{"privileged":false}}]}}""", "[spec.initContainers[0].securityContext.privileged: Forbidden: cannot be set for a windows pod, spec.containers[0].securityContext.runAsUser: Forbidden: cannot be set for a windows pod]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PodResource.Definition, given));
}
