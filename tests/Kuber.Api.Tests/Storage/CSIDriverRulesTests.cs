using Kuber.Api.Storage.V1;

namespace Kuber.Api.Tests.Storage;

public class CSIDriverRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns.a"},"spec":{}}""", """{"spec":{"attachRequired":true,"fsGroupPolicy":"ReadWriteOnceWithFSType","podInfoOnMount":false,"requiresRepublish":false,"seLinuxMount":false,"storageCapacity":false,"volumeLifecycleModes":["Persistent"]}}""")]
    [InlineData("""{"metadata":{"name":"ns.bad"}}""", """{"spec":{"attachRequired":true,"fsGroupPolicy":"ReadWriteOnceWithFSType","podInfoOnMount":false,"requiresRepublish":false,"seLinuxMount":false,"storageCapacity":false,"volumeLifecycleModes":["Persistent"]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(CSIDriverResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns.bad"},"spec":{"volumeLifecycleModes":["Forever"]}}""", "spec.volumeLifecycleModes: Unsupported value: \"Forever\": supported values: \"Persistent\", \"Ephemeral\"")]
    [InlineData("""{"metadata":{"name":"ns.bad"},"spec":{"tokenRequests":[{"audience":"a"},{"audience":"a"}]}}""", "spec.tokenRequests[1].audience: Duplicate value: \"a\"")]
    [InlineData("""{"metadata":{"name":"ns.bad"},"spec":{"tokenRequests":[{"audience":"a","expirationSeconds":599}]}}""", "spec.tokenRequests[0].expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes")]
    [InlineData("""{"metadata":{"name":"ns.bad"},"spec":{"tokenRequests":[{"audience":"a","expirationSeconds":4294967297}]}}""", "spec.tokenRequests[0].expirationSeconds: Invalid value: 4294967297: may not specify a duration larger than 2^32 seconds")]
    [InlineData("""{"metadata":{"name":"Bad_ns"},"spec":{}}""", "metadata.name: Invalid value: \"Bad_ns\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(CSIDriverResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns.a"},"spec":{}}""", """{"spec":{"attachRequired":false}}""", "spec.attachedRequired: Invalid value: false: field is immutable")]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns.a"},"spec":{}}""", """{"spec":{"volumeLifecycleModes":["Ephemeral"]}}""", "spec.volumeLifecycleModes: Invalid value: [\"Ephemeral\"]: field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(CSIDriverResource.Definition, given, change));
}
