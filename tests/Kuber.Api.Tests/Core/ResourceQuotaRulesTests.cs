using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class ResourceQuotaRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"counts","namespace":"ns"},"spec":{"hard":{"count/secrets":"2","count/deployments.apps":"0","services.nodeports":"0","gold.storageclass.storage.k8s.io/requests.storage":"1Gi","requests.example.com/gpu":"1"}}}""", """{"spec":{"hard":{"count/deployments.apps":"0","count/secrets":"2","gold.storageclass.storage.k8s.io/requests.storage":"1Gi","requests.example.com/gpu":"1","services.nodeports":"0"}}}""")]
    [InlineData("""{"metadata":{"name":"term","namespace":"ns"},"spec":{"hard":{"pods":"1","limits.cpu":"1"},"scopes":["Terminating","NotBestEffort"]}}""", """{"spec":{"hard":{"limits.cpu":"1","pods":"1"},"scopes":["Terminating","NotBestEffort"]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(ResourceQuotaResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"q1","namespace":"ns"},"spec":{"hard":{"pods":"1"},"scopeSelector":{"matchExpressions":[{"scopeName":"Nope","operator":"Exists"}]}}}""", "spec.scopeSelector.matchExpressions.scopeName: Invalid value: \"Nope\": unsupported scope")]
    [InlineData("""{"metadata":{"name":"q2","namespace":"ns"},"spec":{"hard":{"pods":"1"},"scopeSelector":{"matchExpressions":[{"scopeName":"PriorityClass","operator":"In"}]}}}""", "spec.scopeSelector.matchExpressions.values: Required value: must be at least one value when `operator` is 'In' or 'NotIn' for scope selector")]
    [InlineData("""{"metadata":{"name":"q3","namespace":"ns"},"spec":{"hard":{"pods":"1"},"scopeSelector":{"matchExpressions":[{"scopeName":"BestEffort","operator":"In","values":["x"]}]}}}""", "spec.scopeSelector.matchExpressions.operator: Invalid value: \"In\": must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity")]
    [InlineData("""{"metadata":{"name":"q2","namespace":"ns"},"spec":{"hard":{"pods":"-1"}}}""", "spec.hard[pods]: Invalid value: \"-1\": must be greater than or equal to 0")]
    [InlineData("""{"metadata":{"name":"q3","namespace":"ns"},"spec":{"hard":{"frobs":"1"}}}""", "[spec.hard[frobs]: Invalid value: \"frobs\": must be a standard resource type or fully qualified, spec.hard[frobs]: Invalid value: \"frobs\": must be a standard resource for quota]")]
    [InlineData("""{"metadata":{"name":"q4","namespace":"ns"},"spec":{"hard":{"pods":"1"},"scopes":["Sometimes"]}}""", "spec.scopes: Invalid value: [\"Sometimes\"]: unsupported scope")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ResourceQuotaResource.Definition, given));
}
