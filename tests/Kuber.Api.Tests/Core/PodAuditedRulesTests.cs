using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodAuditedRulesTests
{
    [Theory]
    [InlineData("""{"name":"v","iscsi":{"targetPortal":"1.2.3.4:3260","iqn":"iqn.2015-02.example:x","lun":0,"initiatorName":"abc"}}""", "spec.volumes[0].iscsi.initiatorname: Invalid value: \"abc\": must be valid format starting with iqn, eui, or naa")]
    [InlineData("""{"name":"v","quobyte":{"registry":"host","volume":"q"}}""", "spec.volumes[0].quobyte.registry: Invalid value: \"host\": must be a host:port pair or multiple pairs separated by commas")]
    [InlineData("""{"name":"v","emptyDir":{},"downwardAPI":{}}""", "spec.volumes[0].downwarAPI: Forbidden: may not specify more than 1 volume type")]
    [InlineData("""{"name":"v","projected":{"sources":[{"secret":{"name":"s"},"configMap":{"name":"m"}}]}}""", "spec.volumes[0].projected.sources[0]: Forbidden: may not specify more than 1 volume type per source")]
    [InlineData("""{"name":"v","projected":{"sources":[{"secret":{"name":"s","items":[{"key":"k","path":"p"}]}},{"configMap":{"name":"m","items":[{"key":"k","path":"p"}]}}]}}""", "spec.volumes[0].projected: Invalid value: \"m\": conflicting duplicate paths")]
    [InlineData("""{"name":"v","configMap":{"name":"m","items":[{"key":"k","path":"..x"}]}}""", "spec.volumes[0].configMap.items[0].path: Invalid value: \"..x\": must not start with '..'")]
    public void What_is_wrong_with_a_volume_is_told(string volume, string message) => Assert.Equal(message, Rejected($$"""{"volumes":[{{volume}}]}"""));

    [Theory]
    [InlineData("""{"envFrom":[{"configMapRef":{"name":"Bad_Name"}}]}""", "spec.containers[0].envFrom[0].configMapRef.name: Invalid value: \"Bad_Name\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"securityContext":{"windowsOptions":{"runAsUserName":"a\\b\\c"}}}""", "spec.containers[0].securityContext.windowsOptions.runAsUserName: Invalid value: \"a\\\\b\\\\c\": runAsUserName cannot contain more than one backslash")]
    [InlineData("""{"securityContext":{"windowsOptions":{"runAsUserName":"a\\..."}}}""", "spec.containers[0].securityContext.windowsOptions.runAsUserName: Invalid value: \"a\\\\...\": runAsUserName's User cannot contain only periods or spaces")]
    public void What_is_wrong_with_a_container_is_told(string container, string message) =>
        Assert.Equal(message, Rejected($$"""{"containers":[{"name":"c","image":"i",{{container.AsSpan(1)}}]}"""));

    [Theory]
    [InlineData("""{"initContainers":[{"name":"i","image":"i","resizePolicy":[{"resourceName":"cpu","restartPolicy":"RestartContainer"}]}]}""", "spec.initContainers[0].resizePolicy[0].restartPolicy: Invalid value: \"RestartContainer\": must not be set to 'RestartContainer' for non-sidecar initContainers")]
    [InlineData("""{"affinity":{"nodeAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":1,"preference":{"matchFields":[{"key":"metadata.name","operator":"In","values":["a"]}]}}]}}}""", "")]
    [InlineData("""{"tolerations":[{"key":"a","operator":"Exists","value":"v"}]}""", "spec.tolerations[0].operator: Invalid value: \"v\": value must be empty when `operator` is 'Exists'")]
    [InlineData("""{"os":{"name":""}}""", "spec.os.name: Required value")]
    [InlineData("""{"hostnameOverride":"a","hostNetwork":true}""", "spec.hostnameOverride: Forbidden: may not be specified when hostNetwork is true")]
    [InlineData("""{"hostAliases":[{"ip":"010.1.2.3","hostnames":["a"]}]}""", "spec.hostAliases[0].ip: Invalid value: \"010.1.2.3\": must not have leading 0s")]
    [InlineData("""{"preemptionPolicy":""}""", "spec.preemptionPolicy: Required value")]
    [InlineData("""{"os":{"name":"windows"},"resources":{"limits":{"cpu":"1"}}}""", "spec.resources: Forbidden: may not be set for a windows pod")]
    [InlineData("""{"securityContext":{"seccompProfile":{"type":""}}}""", "spec.securityContext.seccompProfile.type: Required value: type is required when seccompProfile is set")]
    [InlineData("""{"volumes":[{"name":"t","projected":{"sources":[{"serviceAccountToken":{"path":"t"}}]}}]}""", "spec.volumes[0].projected.sources[0].serviceAccountToken: Forbidden: must not be specified when serviceAccountName is not set")]
    public void What_is_wrong_with_a_spec_is_told(string spec, string message) => Assert.Equal(message, Rejected(spec));

    [Theory]
    [InlineData("""{"controller.kubernetes.io/pod-deletion-cost":"+1"}""", "{}", "metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid value: \"+1\": must be a 32bit integer")]
    [InlineData("""{"kubernetes.io/config.mirror":"x"}""", "{}", "metadata.annotations[kubernetes.io/config.mirror]: Invalid value: \"x\": must set spec.nodeName if mirror pod annotation is set")]
    [InlineData("""{"seccomp.security.alpha.kubernetes.io/pod":"x"}""", "{}", "metadata.annotations.seccomp.security.alpha.kubernetes.io/pod: Invalid value: \"x\": must be a valid seccomp profile")]
    [InlineData("""{"seccomp.security.alpha.kubernetes.io/pod":"unconfined"}""", """{"securityContext":{"seccompProfile":{"type":"RuntimeDefault"}}}""", "spec.securityContext.seccompProfile.type: Forbidden: seccomp type in annotation and field must match")]
    public void Annotations_with_a_meaning_are_checked(string annotations, string spec, string message) => Assert.Equal(message, Rejected(spec, annotations));

    [Theory]
    [InlineData("""{"metadata":{"annotations":{"kubernetes.io/config.mirror":"x"}}}""", "metadata.annotations[kubernetes.io/config.mirror]: Forbidden: may not add mirror pod annotation")]
    public void What_may_not_change_is_told(string change, string message) => Assert.Equal(message, KindRules.RejectedChange(PodResource.Definition, Pod("""{"nodeName":"n"}""", "{}"), change));

    [Theory]
    [InlineData("""{"status":{"conditions":[{"type":"a b","status":"True"}]}}""", "status.conditions[0].Type: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    [InlineData("""{"status":{"podIPs":[{"ip":"1.2.3.4"},{"ip":"1.2.3.5"}],"podIP":"1.2.3.4"}}""", "status.podIPs: Invalid value: [{\"IP\":\"1.2.3.4\"},{\"IP\":\"1.2.3.5\"}]: may specify no more than one IP for each IP family")]
    [InlineData("""{"status":{"qosClass":"Guaranteed"}}""", "status.qosClass: Invalid value: \"Guaranteed\": field is immutable")]
    public void What_is_wrong_with_a_status_is_told(string change, string message) => Assert.Equal(message, KindRules.RejectedStatus(PodResource.Definition, Pod("{}", "{}"), change));

    private static string Rejected(string spec, string annotations = "{}") => KindRules.Rejected(PodResource.Definition, Pod(spec, annotations));

    /// <summary>A pod of the fields given, with one container if none is.</summary>
    private static string Pod(string spec, string annotations)
    {
        var container = spec.Contains("\"containers\"", StringComparison.Ordinal) ? "" : "\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]";
        var comma = spec == "{}" || container.Length == 0 ? "" : ",";
        return $$"""{"metadata":{"name":"p","namespace":"ns","annotations":{{annotations}}},"spec":{{{container}}{{comma}}{{spec.AsSpan(1)}}}""";
    }
}
