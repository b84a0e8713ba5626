using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodResourceClaimsRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"t","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"schedulingGates":[{"name":"x"}],"resourceClaims":[{"name":"dev","resourceClaimTemplateName":"tmpl"}]}}""", """{"spec":{"containers":[{"name":"c","image":"registry.example/app:1","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent"}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true,"schedulingGates":[{"name":"x"}],"resourceClaims":[{"name":"dev","resourceClaimTemplateName":"tmpl"}]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"p2","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"resourceClaims":[{"name":"a","resourceClaimName":"x","resourceClaimTemplateName":"y"}]}}""", "spec.resourceClaims[0]: Invalid value: {\"Name\":\"a\",\"ResourceClaimName\":\"x\",\"ResourceClaimTemplateName\":\"y\"}: at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified")]
    [InlineData("""{"metadata":{"name":"p3","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"resourceClaims":[{"name":"","resourceClaimName":"x"}]}}""", "spec.resourceClaims[0].name: Required value")]
    [InlineData("""{"metadata":{"name":"p6","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"resourceClaims":[{"name":"a","resourceClaimName":"x"},{"name":"a","resourceClaimName":"y"}]}}""", "spec.resourceClaims[1].name: Duplicate value: \"a\"")]
    [InlineData("""{"metadata":{"name":"p7","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","resources":{"claims":[{"name":"b"}]}}],"resourceClaims":[{"name":"a","resourceClaimName":"x"}]}}""", "spec.containers[0].resources.claims[0]: Not found: \"b\": must be one of the names in pod.spec.resourceClaims: a")]
    [InlineData("""{"metadata":{"name":"p8","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1","resources":{"claims":[{"name":"a"},{"name":"a"}]}}],"resourceClaims":[{"name":"a","resourceClaimName":"x"}]}}""", "spec.containers[0].resources.claims[1]: Duplicate value: \"a\"")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PodResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"t","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"registry.example/app:1"}],"schedulingGates":[{"name":"x"}],"resourceClaims":[{"name":"dev","resourceClaimTemplateName":"tmpl"}]}}""", """{"status":{"resourceClaimStatuses":[{"name":"nope","resourceClaimName":"generated-1"}]}}""", "status.resourceClaimStatuses[0].name: Invalid value: \"nope\": must match the name of an entry in `spec.resourceClaims`")]
    public void What_is_wrong_with_a_status_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedStatus(PodResource.Definition, given, change));
}
