using Kuber.Api.ApiRegistration.V1;

namespace Kuber.Api.Tests.ApiRegistration;

public class APIServiceRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"v1.ns.golden.example.org"},"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"version":"v1","versionPriority":10}}""", """{"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"version":"v1","versionPriority":10}}""")]
    [InlineData("""{"metadata":{"name":"v1.ns.golden.example.org"},"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"insecureSkipTLSVerify":true,"service":{"name":"s","namespace":"ns"},"version":"v1","versionPriority":10}}""", """{"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"insecureSkipTLSVerify":true,"service":{"name":"s","namespace":"ns","port":443},"version":"v1","versionPriority":10}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(APIServiceResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"v2.ns.golden.example.org"},"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"service":{"name":"s","namespace":"ns"},"version":"v1","versionPriority":10}}""", "metadata.name: Invalid value: \"v2.ns.golden.example.org\": must be `spec.version+\".\"+spec.group`: \"v1.ns.golden.example.org\"")]
    [InlineData("""{"metadata":{"name":"v1.Bad_G"},"spec":{"group":"Bad_G","groupPriorityMinimum":100,"service":{"name":"s","namespace":"ns"},"version":"v1","versionPriority":10}}""", "spec.group: Invalid value: \"Bad_G\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"v1.ns.golden.example.org"},"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":0,"service":{"name":"s","namespace":"ns"},"version":"v1","versionPriority":10}}""", "spec.groupPriorityMinimum: Invalid value: 0: must be positive and less than 20000")]
    [InlineData("""{"metadata":{"name":"v1.ns.golden.example.org"},"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"service":{"name":"s","namespace":"ns"},"version":"v1","versionPriority":1001}}""", "spec.versionPriority: Invalid value: 1001: must be positive and less than 1000")]
    [InlineData("""{"metadata":{"name":"v1.ns.golden.example.org"},"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"service":{"name":"","namespace":""},"version":"v1","versionPriority":10}}""", "[spec.service.namespace: Required value, spec.service.name: Required value]")]
    [InlineData("""{"metadata":{"name":"v1.ns.golden.example.org"},"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"insecureSkipTLSVerify":true,"version":"v1","versionPriority":10}}""", "spec.insecureSkipTLSVerify: Invalid value: true: local APIServices may not have insecureSkipTLSVerify")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(APIServiceResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"v1.ns.golden.example.org"},"spec":{"group":"ns.golden.example.org","groupPriorityMinimum":100,"version":"v1","versionPriority":10}}""", """{"spec":{"versionPriority":0}}""", "spec.versionPriority: Invalid value: 0: must be positive and less than 1000")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(APIServiceResource.Definition, given, change));
}
