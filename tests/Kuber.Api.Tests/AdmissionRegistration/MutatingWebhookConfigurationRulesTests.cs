using Kuber.Api.AdmissionRegistration.V1;

namespace Kuber.Api.Tests.AdmissionRegistration;

public class MutatingWebhookConfigurationRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"webhooks":[{"admissionReviewVersions":["v1"],"clientConfig":{"url":"https://golden.example.org/hook"},"name":"one.golden.example.org","namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}},"reinvocationPolicy":"never","rules":[{"apiGroups":["golden.example.org"],"apiVersions":["v1"],"operations":["CREATE"],"resources":["widgets"]}],"sideEffects":"None"}]}""", "webhooks[0].reinvocationPolicy: Unsupported value: \"never\": supported values: \"IfNeeded\", \"Never\"")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"webhooks":[{"admissionReviewVersions":["v1"],"name":"one.golden.example.org","namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}},"rules":[{"apiGroups":["golden.example.org"],"apiVersions":["v1"],"operations":["CREATE"],"resources":["widgets"]}],"sideEffects":"None"}]}""", "webhooks[0].clientConfig: Required value: exactly one of url or service is required")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"webhooks":[{"admissionReviewVersions":["v1"],"clientConfig":{"url":""},"name":"one.golden.example.org","namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ns"}},"rules":[{"apiGroups":["golden.example.org"],"apiVersions":["v1"],"operations":["CREATE"],"resources":["widgets"]}],"sideEffects":"None"}]}""", "[webhooks[0].clientConfig.url: Invalid value: \"\": 'https' is the only allowed URL scheme; desired format: https://host[/path], webhooks[0].clientConfig.url: Invalid value: \"\": host must be specified; desired format: https://host[/path]]")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(MutatingWebhookConfigurationResource.Definition, given));
}
