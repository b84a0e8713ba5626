using System.Text;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.Tests.Registry;

public class PatchOverlayTests
{
    private static readonly ServedResource[] Served = [.. BuiltIns.All()];

    private static readonly Pod Running = Make.Pod("n", "p", ("a", "b"), ("tier", "web")) with
    {
        Spec = new()
        {
            NodeName = "node",
            TerminationGracePeriodSeconds = 30,
            SecurityContext = new() { RunAsUser = 1, SupplementalGroups = [1, 2] },
            NodeSelector = ApiMap.Of(("disk", "ssd")),
            Containers =
            [
                new() { Name = "one", Image = "app:1", Env = [new() { Name = "X", Value = "1" }], Ports = [new() { ContainerPortValue = 80, Protocol = "TCP" }] },
                new() { Name = "two", Image = "app:2", Resources = new() { Limits = ApiMap.Of(("cpu", Quantity.Parse("1500m"))) } },
            ],
            Tolerations = [new() { Key = "k", Operator = "Exists" }],
        },
        Status = new() { Phase = "Running", Conditions = [new() { Type = "Ready", Status = "True" }], PodIP = "10.0.0.1" },
    };

    private static readonly Deployment Rolling = Make.Deployment("n", "d", 3) with { Metadata = new() { Name = "d", Namespace = "n", Finalizers = ["a/b", "c/d"] } };

    public static TheoryData<string> PodPatches => new(
        """{}""",
        """{"metadata":{"labels":{"a":null,"c":"d"}}}""",
        """{"metadata":{"labels":null,"annotations":{"x":"y"}}}""",
        """{"metadata":{"finalizers":["a/b"],"ownerReferences":[{"apiVersion":"v1","kind":"Pod","name":"o","uid":"u"}]}}""",
        """{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p"},"spec":{"containers":[{"name":"two","image":"app:3"}]}}""",
        """{"spec":{"$setElementOrder/containers":[{"name":"two"},{"name":"one"}],"containers":[{"name":"one","env":[{"name":"Y","value":"2"}],"ports":null}]}}""",
        """{"spec":{"containers":[{"$patch":"delete","name":"two"}],"nodeSelector":{"disk":null,"zone":"z"}}}""",
        """{"spec":{"securityContext":{"runAsUser":null,"runAsNonRoot":true},"terminationGracePeriodSeconds":5}}""",
        """{"spec":{"securityContext":null,"nodeName":null,"hostNetwork":true}}""",
        """{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"k","operator":"Exists"}]}]}}}}}""",
        """{"spec":{"tolerations":[{"key":"other","operator":"Exists"}],"activeDeadlineSeconds":7}}""",
        """{"spec":{"volumes":[{"name":"v","emptyDir":{"sizeLimit":"1Gi"}}],"overhead":{"cpu":"10m"}}}""",
        """{"status":{"conditions":[{"type":"Ready","status":"False","lastTransitionTime":"2026-01-01T00:00:00Z"}],"podIP":null,"phase":"Failed"}}""",
        """{"status":null}""",
        """{"metadata":{"creationTimestamp":null,"deletionGracePeriodSeconds":3,"managedFields":null}}""");

    public static TheoryData<string> DeploymentPatches => new(
        """{"spec":{"replicas":5}}""",
        """{"spec":{"replicas":null,"strategy":{"type":"Recreate","rollingUpdate":null}}}""",
        """{"spec":{"strategy":{"rollingUpdate":{"maxSurge":"30%","maxUnavailable":1}}}}""",
        """{"spec":{"template":{"metadata":{"annotations":{"restarted":"now"}}}}}""",
        """{"spec":{"template":{"spec":{"containers":[{"name":"c","image":"app:9"}],"serviceAccountName":"s"}},"selector":{"matchLabels":{"app":"d","x":"y"}}}}""",
        """{"metadata":{"$deleteFromPrimitiveList/finalizers":["a/b"]}}""",
        """{"metadata":{"$setElementOrder/finalizers":["c/d","e/f","a/b"],"finalizers":["e/f"]}}""");

    [Theory]
    [MemberData(nameof(PodPatches))]
    public void A_patch_of_a_pod_by_the_quick_way_makes_what_the_whole_document_makes(string patch) => AreEqual(patch, Running);

    [Theory]
    [MemberData(nameof(DeploymentPatches))]
    public void A_patch_of_a_deployment_by_the_quick_way_makes_what_the_whole_document_makes(string patch) => AreEqual(patch, Rolling);

    [Fact]
    public void What_a_patch_does_not_touch_is_the_very_same()
    {
        var patched = (Pod)Over(PatchType.StrategicMerge, """{"metadata":{"labels":{"a":"c"}}}""", Running)!;
        Assert.Equal("c", patched.Metadata.Labels["a"]);
        Assert.Same(Running.Spec, patched.Spec);
        Assert.Same(Running.Status, patched.Status);
    }

    [Theory]
    [InlineData("""{"spec":{"unknown":1}}""")]
    [InlineData("""{"spec":{"containers":{"name":"x"}}}""")]
    [InlineData("""{"spec":{"nodeName":5}}""")]
    [InlineData("""{"spec":"x"}""")]
    [InlineData("""{"kind":"Node"}""")]
    [InlineData("""{"spec":{"$patch":"replace","nodeName":"x"}}""")]
    [InlineData("""{"spec":{"$retainKeys":["nodeName"],"nodeName":"x"}}""")]
    [InlineData("""{"spec":{"containers":[{"image":"without a name"}]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"one","unknown":1}]}}""")]
    [InlineData("""{"metadata":{"labels":{"a":"b","a":"c"}}}""")]
    [InlineData("null")]
    public void What_is_unusual_is_left_to_the_whole_document(string patch) => Assert.Null(Over(PatchType.StrategicMerge, patch, Running));

    private static void AreEqual(string patch, IApiObject existing)
    {
        var compared = 0;
        foreach (var type in (ReadOnlySpan<PatchType>)[PatchType.Merge, PatchType.StrategicMerge])
        {
            if (type == PatchType.Merge && patch.Contains('$', StringComparison.Ordinal))
            {
                continue;
            }

            var resource = Resource(existing);
            var json = resource.EncodeJson(existing);
            var whole = Document(type, patch, resource).ToWhole(json, Context(resource));
            var quick = Over(type, patch, existing);
            Assert.NotNull(quick);
            Assert.Equal(Encoding.UTF8.GetString(resource.EncodeJson(whole)), Encoding.UTF8.GetString(resource.EncodeJson(quick)));
            Assert.Equal(whole, quick);
            compared++;
        }

        Assert.NotEqual(0, compared);
    }

    private static IApiObject? Over(PatchType type, string patch, IApiObject existing)
    {
        var resource = Resource(existing);
        return Document(type, patch, resource).Over(existing, resource.EncodeJson(existing));
    }

    private static PatchDocument Document(PatchType type, string patch, ServedResource resource) => PatchDocument.Of(new(type, Encoding.UTF8.GetBytes(patch)), resource);

    private static ServedResource Resource(IApiObject value) => Served.Single(r => r.GroupVersionKind == value.GroupVersionKind && r.Plural is "pods" or "deployments");

    private static RequestContext Context(ServedResource resource) => new() { User = Users.User("someone"), Verb = "patch", Resource = resource, Clock = TimeProvider.System };
}
