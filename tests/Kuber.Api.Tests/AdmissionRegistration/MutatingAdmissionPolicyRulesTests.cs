using Kuber.Api.AdmissionRegistration.V1;

namespace Kuber.Api.Tests.AdmissionRegistration;

public class MutatingAdmissionPolicyRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"failurePolicy":"","matchConstraints":{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}},"resourceRules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE"],"resources":["configmaps"]}]},"mutations":[{"applyConfiguration":{"expression":"Object{metadata: Object.metadata{labels: {'a': 'b'}}}"},"patchType":"ApplyConfiguration"}],"reinvocationPolicy":"Never"}}""", "spec.failurePolicy: Unsupported value: \"\": supported values: \"Fail\", \"Ignore\"")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"matchConstraints":{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}},"resourceRules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE"],"resources":["configmaps"]}]},"mutations":[{"patchType":"ApplyConfiguration"}],"reinvocationPolicy":"Never"}}""", "spec.mutations[0].applyConfiguration: Required value: must be specified when patchType is ApplyConfiguration")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"matchConstraints":{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}}},"mutations":[{"applyConfiguration":{"expression":"Object{metadata: Object.metadata{labels: {'a': 'b'}}}"},"patchType":"ApplyConfiguration"}],"reinvocationPolicy":"Never"}}""", "spec.matchConstraints.resourceRules: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{}}""", "[spec.matchConstraints: Required value, spec.mutations: Required value: mutations must contain at least one item, spec.reinvocationPolicy: Required value]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(MutatingAdmissionPolicyResource.Definition, given));
}
