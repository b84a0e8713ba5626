using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodTolerationsRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"every","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"tolerations":[{"operator":"Exists"}]}}""", """{"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","tolerations":[{"operator":"Exists"}],"enableServiceLinks":true}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"p3","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"tolerations":[{"key":"a","operator":"Near"}]}}""", "spec.tolerations[0].operator: Unsupported value: \"Near\": supported values: \"Equal\", \"Exists\"")]
    [InlineData("""{"metadata":{"name":"p1","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"tolerations":[{"key":"a","operator":"Gt","value":"5"}]}}""", "spec.tolerations[0].operator: Unsupported value: \"Gt\": supported values: \"Equal\", \"Exists\", \"Lt\", \"Gt\"")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PodResource.Definition, given));
}
