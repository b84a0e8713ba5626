using Kuber.Api.Networking.V1;

namespace Kuber.Api.Tests.Networking;

public class IngressClassRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"annotations":{"ingressclass.kubernetes.io/is-default-class":"false"},"name":"ns-c"},"spec":{"controller":"golden.example.org/ctl","parameters":{"kind":"ConfigMap","name":"p","namespace":"ns","scope":"Namespace"}}}""", """{"spec":{"controller":"golden.example.org/ctl","parameters":{"kind":"ConfigMap","name":"p","namespace":"ns","scope":"Namespace"}}}""")]
    [InlineData("""{"metadata":{"name":"ns-b"},"spec":{"controller":"golden.example.org/ctl/two","parameters":{"apiGroup":"golden.example.org","kind":"Params","name":"p"}}}""", """{"spec":{"controller":"golden.example.org/ctl/two","parameters":{"apiGroup":"golden.example.org","kind":"Params","name":"p","scope":"Cluster"}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(IngressClassResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad-1"},"spec":{"controller":"","parameters":{"kind":"K","name":"n"}}}""", "spec.controller: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad-2"},"spec":{"controller":"noslash","parameters":{"kind":"K","name":"n"}}}""", "spec.controller: Invalid value: \"noslash\": must be a domain-prefixed path (such as \"acme.io/foo\")")]
    [InlineData("""{"metadata":{"name":"ns-bad-3"},"spec":{"controller":"Golden.Org/x","parameters":{"kind":"K","name":"n"}}}""", "spec.controller: Invalid value: \"Golden.Org\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"ns-bad-4"},"spec":{"controller":"golden.example.org/x","parameters":{"kind":"K","name":"n","scope":"Galaxy"}}}""", "spec.parameters.scope: Unsupported value: \"Galaxy\": supported values: \"Cluster\", \"Namespace\"")]
    [InlineData("""{"metadata":{"name":"ns-bad-5"},"spec":{"controller":"golden.example.org/x","parameters":{"kind":"K","name":"n","scope":"Namespace"}}}""", "spec.parameters.namespace: Required value: `parameters.scope` is set to 'Namespace'")]
    [InlineData("""{"metadata":{"name":"ns-bad-6"},"spec":{"controller":"golden.example.org/x","parameters":{"kind":"K","name":"n","namespace":"ns"}}}""", "spec.parameters.namespace: Forbidden: `parameters.scope` is set to 'Cluster'")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(IngressClassResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-a"},"spec":{"controller":"golden.example.org/ctl"}}""", """{"spec":{"controller":"golden.example.org/other"}}""", "spec.controller: Invalid value: \"golden.example.org/other\": field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(IngressClassResource.Definition, given, change));
}
