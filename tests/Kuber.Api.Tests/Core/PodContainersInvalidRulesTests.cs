using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PodContainersInvalidRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"p17","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"i:1","workingDir":"relative","terminationMessagePath":"also-relative","stdinOnce":true}]}}""", """{"spec":{"containers":[{"name":"c","image":"i:1","workingDir":"relative","resources":{},"terminationMessagePath":"also-relative","terminationMessagePolicy":"File","imagePullPolicy":"IfNotPresent","stdinOnce":true}],"restartPolicy":"Always","terminationGracePeriodSeconds":30,"dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"schedulerName":"default-scheduler","enableServiceLinks":true}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PodResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"p4","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":""}]}}""", "spec.containers[0].image: Required value")]
    [InlineData("""{"metadata":{"name":"p5","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":" padded:1 "}]}}""", "spec.containers[0].image: Invalid value: \" padded:1 \": must not have leading or trailing whitespace")]
    [InlineData("""{"metadata":{"name":"p11","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"i:1","ports":[{"name":"a","containerPort":80},{"name":"a","containerPort":81}]}]}}""", "spec.containers[0].ports[1].name: Duplicate value: \"a\"")]
    [InlineData("""{"metadata":{"name":"p1","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"web","image":"registry.example/app:1"}],"initContainers":[{"name":"web","image":"registry.example/app:1"}]}}""", "spec.initContainers[0].name: Duplicate value: \"web\"")]
    [InlineData("""{"metadata":{"name":"p6","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"i:1","imagePullPolicy":"Sometimes"}]}}""", "spec.containers[0].imagePullPolicy: Unsupported value: \"Sometimes\": supported values: \"Always\", \"IfNotPresent\", \"Never\"")]
    [InlineData("""{"metadata":{"name":"p13","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"i:1","ports":[{"containerPort":80,"hostPort":8080},{"containerPort":81,"hostPort":8080}]}]}}""", "spec.containers[0].ports[1].hostPort: Duplicate value: \"TCP//8080\"")]
    [InlineData("""{"metadata":{"name":"p7","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"i:1","terminationMessagePolicy":"Both"}]}}""", "spec.containers[0].terminationMessagePolicy: Unsupported value: \"Both\": supported values: \"File\", \"FallbackToLogsOnError\"")]
    [InlineData("""{"metadata":{"name":"p4","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"web","image":"registry.example/app:1","ports":[{"containerPort":80,"name":"123"}]}]}}""", "spec.containers[0].ports[0].name: Invalid value: \"123\": must contain at least one letter (a-z)")]
    [InlineData("""{"metadata":{"name":"p10","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"c","image":"i:1","ports":[{"name":"way-too-long-port-name","containerPort":80}]}]}}""", "spec.containers[0].ports[0].name: Invalid value: \"way-too-long-port-name\": must be no more than 15 characters")]
    [InlineData("""{"metadata":{"name":"p6","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"web","image":"registry.example/app:1","ports":[{"containerPort":80,"name":"Up"}]}]}}""", "spec.containers[0].ports[0].name: Invalid value: \"Up\": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")]
    [InlineData("""{"metadata":{"name":"p16","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"","image":"","ports":[{"containerPort":80,"hostIP":"nope"}],"imagePullPolicy":"?"}]}}""", "[spec.containers[0].name: Required value, spec.containers[0].image: Required value, spec.containers[0].imagePullPolicy: Unsupported value: \"?\": supported values: \"Always\", \"IfNotPresent\", \"Never\"]")]
    [InlineData("""{"metadata":{"name":"p2","namespace":"ns"},"spec":{"automountServiceAccountToken":false,"containers":[{"name":"Upper_Case","image":"i:1"}]}}""", "spec.containers[0].name: Invalid value: \"Upper_Case\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PodResource.Definition, given));
}
