using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodGatesRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"g","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"schedulingGates":[{"name":"example.com/quota"},{"name":"img"}],"nodeSelector":{"a":"b"}}}""", """{"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","nodeSelector":{"a":"b"},"automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true,"schedulingGates":[{"name":"example.com/quota"},{"name":"img"}]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"p3","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"schedulingGates":[{"name":"a"},{"name":"a"}]}}""", "spec.schedulingGates[1]: Duplicate value: \"a\"")]
    [InlineData("""{"metadata":{"name":"p4","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"schedulingGates":[{"name":"a"}],"nodeName":"n"}}""", "spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PodResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"g","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"schedulingGates":[{"name":"example.com/quota"},{"name":"img"}],"nodeSelector":{"a":"b"}}}""", """{"spec":{"schedulingGates":[{"name":"img"},{"name":"new"}]}}""", "spec.schedulingGates[1].name: Forbidden: only deletion is allowed, but found new scheduling gate 'new'")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(PodResource.Definition, given, change));
}
