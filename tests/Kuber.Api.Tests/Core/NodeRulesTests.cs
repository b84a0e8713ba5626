using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class NodeRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"Bad_ns"},"spec":{"taints":[{"key":"golden.example/hold","effect":"NoSchedule"}]}}""", "metadata.name: Invalid value: \"Bad_ns\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"bad2-ns"},"spec":{"taints":[{"key":"a","effect":"Soon"}]}}""", "metadata.taints[0].effect: Unsupported value: \"Soon\": supported values: \"NoSchedule\", \"PreferNoSchedule\", \"NoExecute\"")]
    [InlineData("""{"metadata":{"name":"bad5-ns"},"spec":{"taints":[{"key":"a","effect":"NoSchedule"},{"key":"a","value":"x","effect":"NoSchedule"}]}}""", "metadata.taints[1]: Duplicate value: {\"Key\":\"a\",\"Value\":\"x\",\"Effect\":\"NoSchedule\",\"TimeAdded\":null}: taints must be unique by key and effect pair")]
    [InlineData("""{"metadata":{"name":"bad6-ns"},"spec":{"podCIDR":"nope","taints":[{"key":"golden.example/hold","effect":"NoSchedule"}]}}""", "spec.podCIDRs[0]: Invalid value: \"nope\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    [InlineData("""{"metadata":{"name":"bad8-ns"},"spec":{"podCIDRs":["10.250.3.0/24","10.250.4.0/24"],"podCIDR":"10.250.3.0/24","taints":[{"key":"golden.example/hold","effect":"NoSchedule"}]}}""", "spec.podCIDRs: Invalid value: [\"10.250.3.0/24\",\"10.250.4.0/24\"]: may specify no more than one CIDR for each IP family")]
    [InlineData("""{"metadata":{"name":"bad9-ns"},"spec":{"podCIDRs":["10.250.3.0/24","fd00::/64","10.250.5.0/24"],"podCIDR":"10.250.3.0/24","taints":[{"key":"golden.example/hold","effect":"NoSchedule"}]}}""", "spec.podCIDRs: Invalid value: [\"10.250.3.0/24\",\"fd00::/64\",\"10.250.5.0/24\"]: may specify no more than one CIDR for each IP family")]
    [InlineData("""{"metadata":{"name":"n"},"status":{"declaredFeatures":["B","A"]}}""", "status.declaredFeatures[1]: Invalid value: \"A\": list must be sorted alphabetically")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(NodeResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"n2-ns","labels":{"kubernetes.io/hostname":"h"}},"spec":{"podCIDR":"10.250.2.0/24","podCIDRs":["10.250.2.0/24","fd00:2::/64"],"taints":[{"key":"golden.example/hold","effect":"NoSchedule"}]},"status":{"conditions":[{"type":"Ready","status":"True","reason":"KubeletReady","message":"ok"},{"type":"MemoryPressure","status":"False"}],"nodeInfo":{"machineID":"","systemUUID":"","bootID":"","kernelVersion":"","osImage":"","containerRuntimeVersion":"","kubeletVersion":"v1.35.9","kubeProxyVersion":"","operatingSystem":"","architecture":""},"images":[{"names":["a:1","a@sha256:x"],"sizeBytes":5}],"daemonEndpoints":{"kubeletEndpoint":{"Port":10250}}}}""", """{"metadata":{"annotations":{"scheduler.alpha.kubernetes.io/preferAvoidPods":"x"}}}""", "metadata.annotations.AvoidPods: Invalid value: \"scheduler.alpha.kubernetes.io/preferAvoidPods\": invalid character 'x' looking for beginning of value")]
    [InlineData("""{"metadata":{"name":"n"},"spec":{"externalID":"a"}}""", """{"spec":{"externalID":"b"}}""", "spec.externalID: Forbidden: may not be updated")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(NodeResource.Definition, given, change));

    [Theory]
    [InlineData("""{"metadata":{"name":"n2-ns","labels":{"kubernetes.io/hostname":"h"}},"spec":{"podCIDR":"10.250.2.0/24","podCIDRs":["10.250.2.0/24","fd00:2::/64"],"taints":[{"key":"golden.example/hold","effect":"NoSchedule"}]},"status":{"conditions":[{"type":"Ready","status":"True","reason":"KubeletReady","message":"ok"},{"type":"MemoryPressure","status":"False"}],"nodeInfo":{"machineID":"","systemUUID":"","bootID":"","kernelVersion":"","osImage":"","containerRuntimeVersion":"","kubeletVersion":"v1.35.9","kubeProxyVersion":"","operatingSystem":"","architecture":""},"images":[{"names":["a:1","a@sha256:x"],"sizeBytes":5}],"daemonEndpoints":{"kubeletEndpoint":{"Port":10250}}}}""", """{"status":{"addresses":[{"type":"InternalIP","address":"192.0.2.60"},{"type":"InternalIP","address":"192.0.2.60"}]}}""", "status.addresses[1]: Duplicate value: {\"Type\":\"InternalIP\",\"Address\":\"192.0.2.60\"}")]
    public void What_is_wrong_with_a_status_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedStatus(NodeResource.Definition, given, change));
}
