using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class NamespaceRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"b-ns","labels":{"l":"1"}},"spec":{"finalizers":["example.com/own"]}}""", """{"spec":{"finalizers":["example.com/own","kubernetes"]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(NamespaceResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"Upper-ns"}}""", "metadata.name: Invalid value: \"Upper-ns\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')")]
    [InlineData("""{"metadata":{"name":"dot.ns"}}""", "metadata.name: Invalid value: \"dot.ns\": must not contain dots")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(NamespaceResource.Definition, given));
}
