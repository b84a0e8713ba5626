using Kuber.Api.AdmissionRegistration.V1;

namespace Kuber.Api.Tests.AdmissionRegistration;

public class MutatingAdmissionPolicyBindingRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-q"},"spec":{"matchResources":{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}}},"policyName":"ns-absent"}}""", """{"spec":{"matchResources":{"matchPolicy":"Equivalent","namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}},"objectSelector":{}},"policyName":"ns-absent"}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(MutatingAdmissionPolicyBindingResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"matchResources":{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}}},"paramRef":{"name":"a","parameterNotFoundAction":"Deny","selector":{}},"policyName":"ns-absent"}}""", "[spec.paramRef.name: Forbidden: name and selector are mutually exclusive, spec.paramRef.selector: Forbidden: name and selector are mutually exclusive]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(MutatingAdmissionPolicyBindingResource.Definition, given));
}
