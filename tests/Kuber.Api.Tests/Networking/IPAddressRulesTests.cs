using Kuber.Api.Networking.V1;

namespace Kuber.Api.Tests.Networking;

public class IPAddressRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"203.0.113.10"},"spec":{"parentRef":{"group":"golden.example.org","name":"t","namespace":"ns","resource":"things"}}}""", """{"spec":{"parentRef":{"group":"golden.example.org","name":"t","namespace":"ns","resource":"things"}}}""")]
    [InlineData("""{"metadata":{"name":"2001:db8:a::10"},"spec":{"parentRef":{"group":"","name":"svc","namespace":"ns","resource":"services"}}}""", """{"spec":{"parentRef":{"name":"svc","namespace":"ns","resource":"services"}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(IPAddressResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"not-an-ip"},"spec":{"parentRef":{"group":"","name":"svc","namespace":"ns","resource":"services"}}}""", "metadata.name: Invalid value: \"not-an-ip\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    [InlineData("""{"metadata":{"name":"203.0.113.011"},"spec":{"parentRef":{"group":"","name":"svc","namespace":"ns","resource":"services"}}}""", "metadata.name: Invalid value: \"203.0.113.011\": must not have leading 0s")]
    [InlineData("""{"metadata":{"name":"2001:db8::A"},"spec":{"parentRef":{"group":"","name":"svc","namespace":"ns","resource":"services"}}}""", "metadata.name: Invalid value: \"2001:db8::A\": must be in canonical form (\"2001:db8::a\")")]
    [InlineData("""{"metadata":{"name":"203.0.113.11"},"spec":{}}""", "spec.parentRef: Required value")]
    [InlineData("""{"metadata":{"name":"203.0.113.11"},"spec":{"parentRef":{"group":"","name":"svc","namespace":"ns","resource":""}}}""", "spec.parentRef.resource: Required value")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(IPAddressResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"203.0.113.10"},"spec":{"parentRef":{"group":"golden.example.org","name":"t","namespace":"ns","resource":"things"}}}""", """{"spec":{"parentRef":{"name":"z"}}}""", "spec.parentRef: Invalid value: {\"Group\":\"golden.example.org\",\"Resource\":\"things\",\"Namespace\":\"ns\",\"Name\":\"z\"}: field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(IPAddressResource.Definition, given, change));
}
