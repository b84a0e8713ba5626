using System.Text;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Apply;

/// <summary>Objects compared as they are differ in the fields in which their trees differ.</summary>
public sealed class ObjectComparisonTests
{
    private const string Web = """
        {"metadata":{"name":"web","labels":{"app":"web","tier":"1"},"annotations":{"note":"a \"quoted\" one"},"finalizers":["x/a","x/b"],"ownerReferences":[{"apiVersion":"v1","kind":"K","name":"n","uid":"u"}]},
        "spec":{"nodeSelector":{"a":"b"},"restartPolicy":"Always","hostNetwork":true,"terminationGracePeriodSeconds":30,
        "containers":[{"name":"a","image":"i:1","args":["x"],"ports":[{"containerPort":80},{"containerPort":80,"protocol":"UDP"}],"env":[{"name":"E","value":"1"},{"name":"F","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}}],
        "resources":{"limits":{"cpu":"1","memory":"1Gi"}},"livenessProbe":{"httpGet":{"port":"web"},"periodSeconds":5}},{"name":"b"}],
        "volumes":[{"name":"v","emptyDir":{}},{"name":"w","configMap":{"name":"c","items":[{"key":"k","path":"p"}]}}],
        "tolerations":[{"key":"k","operator":"Exists"}]},
        "status":{"conditions":[{"type":"Ready","status":"True","lastProbeTime":null,"lastTransitionTime":"2024-01-01T00:00:00Z"}],"podIPs":[{"ip":"10.0.0.1"}],"phase":"Running"}}
        """;

    [Theory]
    [InlineData("{}", Web)]
    [InlineData(Web, "{}")]
    [InlineData(Web, Web)]
    [InlineData(Web, """{"metadata":{"labels":{"app":"other"},"finalizers":["x/b","x/c"]},"spec":{"containers":[{"name":"b","image":"i"},{"name":"a","ports":[{"containerPort":80,"name":"n"}],"resources":{"limits":{"cpu":"1000m","memory":"1024Mi"}}}],"volumes":[{"name":"v","hostPath":{"path":"/p"}}]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"a"},{"name":"a","image":"x"}]}}""", """{"spec":{"containers":[{"name":"a"},{"name":"a","image":"y"}]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"a"}]}}""", """{"spec":{"containers":[{"name":"a"},{"name":"a","image":"y"}]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"a","resources":{"limits":{"memory":"1Gi"}}}]}}""", """{"spec":{"containers":[{"name":"a","resources":{"limits":{"memory":"1073741824"}}}]}}""")]
    [InlineData("""{"spec":{"securityContext":{},"containers":[]}}""", """{"spec":{"containers":null}}""")]
    [InlineData("""{"status":{"conditions":[{"type":"Ready","status":"True"}]}}""", """{"status":{"conditions":[{"type":"Ready","status":"False","lastTransitionTime":"2024-01-01T00:00:00Z"},{"type":"Other","status":"True"}]}}""")]
    public void Pods(string old, string value) => Same<Pod>(old, value);

    [Fact]
    public void Long_lists_with_and_without_repeated_items() => Same<Pod>(
        Volumes(Enumerable.Range(0, 40).Select(i => (i, "a"))),
        Volumes(Enumerable.Range(20, 40).Reverse().Select(i => (i, i % 3 == 0 ? "a" : "b")).Append((25, "c")).Append((70, "a")).Append((70, "a"))));

    [Theory]
    [InlineData("{}", """{"spec":{"ports":[{"port":80},{"port":80,"protocol":"UDP","targetPort":"x"}],"selector":{"a":"b"},"clusterIPs":["10.0.0.1"],"sessionAffinityConfig":{"clientIP":{"timeoutSeconds":1}}}}""")]
    [InlineData("""{"spec":{"ports":[{"port":80,"name":"a"}]},"status":{"loadBalancer":{"ingress":[{"ip":"1.2.3.4"}]}}}""", """{"spec":{"ports":[{"port":80,"protocol":"TCP","name":"b"}]}}""")]
    public void Services(string old, string value) => Same<Service>(old, value);

    [Theory]
    [InlineData("{}", """{"spec":{"replicas":0,"selector":{"matchLabels":{"a":"b"},"matchExpressions":[{"key":"k","operator":"Exists"}]},"template":{"metadata":{"creationTimestamp":null},"spec":{"containers":[{"name":"c"}]}},"strategy":{"rollingUpdate":{"maxSurge":"25%","maxUnavailable":1}}}}""")]
    [InlineData("""{"spec":{"replicas":1}}""", """{"spec":{"replicas":2,"paused":true}}""")]
    public void Deployments(string old, string value) => Same<Deployment>(old, value);

    [Fact]
    public void Parts_that_are_shared_are_not_looked_at()
    {
        var pod = ApiCodec.DecodeJson<Pod>(Encoding.UTF8.GetBytes(Web));
        Assert.True(TypedComparison.Of(pod, pod with { Metadata = pod.Metadata with { } }).IsSame);
    }

    private static string Volumes(IEnumerable<(int Name, string Path)> volumes) =>
        "{\"spec\":{\"volumes\":[" + string.Join(',', volumes.Select(v => $$$"""{"name":"v{{{v.Name}}}","hostPath":{"path":"{{{v.Path}}}"}}""")) + "]}}";

    private static void Same<T>(string old, string value)
        where T : class, IApiMessage<T>
    {
        var (before, after) = (ApiCodec.DecodeJson<T>(Encoding.UTF8.GetBytes(old)), ApiCodec.DecodeJson<T>(Encoding.UTF8.GetBytes(value)));
        var expected = TypedComparison.Of(Tree(before), Tree(after), T.MessageSchema);
        var found = TypedComparison.Of(before, after);
        Assert.Equal(Text(expected.Added), Text(found.Added));
        Assert.Equal(Text(expected.Modified), Text(found.Modified));
        Assert.Equal(Text(expected.Removed), Text(found.Removed));
    }

    private static ApiValue Tree<T>(T value)
        where T : class, IApiMessage<T> => ApiValueJson.Parse(ApiCodec.EncodeJson(value));

    private static string Text(FieldSet set) => Encoding.UTF8.GetString(FieldsV1.ToUtf8(set));
}
