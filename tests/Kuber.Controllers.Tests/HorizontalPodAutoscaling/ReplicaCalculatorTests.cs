using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.HorizontalPodAutoscaling;

namespace Kuber.Controllers.Tests.HorizontalPodAutoscaling;

public class ReplicaCalculatorTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Tolerance Usual = new(0.1, 0.1);

    [Theory]
    [InlineData(3, 30, new[] { 300, 500, 700 }, 5)]
    [InlineData(3, 50, new[] { 500, 500, 500 }, 3)]
    [InlineData(3, 50, new[] { 540, 540, 540 }, 3)]
    [InlineData(5, 50, new[] { 100, 300, 500, 250, 250 }, 3)]
    public void ReplicasFollowTheRatio(int current, int target, int[] usage, int expected)
    {
        var pods = Pods(usage.Length);
        var (replicas, utilization, average) = Reckon(current, target, pods, Samples(usage));
        Assert.Equal(expected, replicas);
        Assert.Equal(usage.Sum() / 10 / usage.Length, utilization);
        Assert.Equal(usage.Sum() / usage.Length, average);
    }

    [Fact]
    public void PodsWithoutMetricDampGrowth() => Assert.Equal(3, Reckon(3, 30, Pods(5), Samples([300, 500, 700])).Replicas);

    [Fact]
    public void PodsWithoutMetricDampShrinking() => Assert.Equal(3, Reckon(4, 100, Pods(4), Samples([300, 500, 700])).Replicas);

    [Fact]
    public void LackOfKnowledgeNeverTurnsAChangeRound() => Assert.Equal(4, Reckon(4, 50, Pods(6), Samples([600, 600, 600, 600])).Replicas);

    [Fact]
    public void UnreadyPodsCountAsIdleWhereItWouldGrow()
    {
        var pods = Pods(3);
        pods[1] = Starting(pods[1]);
        pods[2] = Starting(pods[2]);
        Assert.Equal(3, Reckon(3, 30, pods, Samples([600, 900, 900])).Replicas);
    }

    [Fact]
    public void FailedAndGoingPodsDoNotCount()
    {
        var pods = Pods(3);
        pods[0] = pods[0] with { Status = pods[0].Status with { Phase = "Failed" } };
        pods[1] = pods[1] with { Metadata = pods[1].Metadata with { DeletionTimestamp = Time.From(Now) } };
        Assert.Equal(1, Reckon(1, 50, pods, Samples([900, 900, 500])).Replicas);
    }

    [Fact]
    public void MissingRequestIsAnError()
    {
        var pod = Pods(1)[0];
        pod = pod with { Spec = pod.Spec with { Containers = [new() { Name = "c" }] } };
        var error = Assert.Throws<ScalingException>(() => ReplicaCalculator.Requests([pod], "cpu", ""));
        Assert.Equal("missing request for cpu in container c of Pod p0", error.Message);
    }

    [Theory]
    [InlineData(3, 20, 10, 3, 6)]
    [InlineData(3, 10, 10, 3, 3)]
    [InlineData(0, 25, 10, 0, 3)]
    public void ValuesOfTheWholeAreReckonedByReadyPods(int current, long value, long target, int ready, int expected) =>
        Assert.Equal(expected, ReplicaCalculator.ForValue(current, value, target, ready, Usual));

    [Theory]
    [InlineData(3, 60, 10, 6)]
    [InlineData(3, 31, 10, 3)]
    [InlineData(0, 25, 10, 3)]
    public void SharesAreReckonedByPresentPods(int present, long value, long target, int expected) =>
        Assert.Equal(expected, ReplicaCalculator.ForShare(present, value, target, Usual));

    private static (int Replicas, int Utilization, long Average) Reckon(int current, int target, List<Pod> pods, Dictionary<string, PodSample> samples) =>
        ReplicaCalculator.ForUtilization(current, target, ReplicaCalculator.Requests(pods, "cpu", ""), samples, PodGroups.Of(pods, samples, "cpu", Now), Usual);

    private static Dictionary<string, PodSample> Samples(int[] usage) =>
        usage.Select((u, i) => (Name: "p" + i, Sample: new PodSample(u, Now, TimeSpan.FromMinutes(1)))).ToDictionary(s => s.Name, s => s.Sample);

    private static Pod Starting(Pod pod) => pod with
    {
        Status = pod.Status with { StartTime = Time.From(Now), Conditions = [new() { Type = "Ready", Status = "False", LastTransitionTime = Time.From(Now) }] },
    };

    private static List<Pod> Pods(int count) => [.. Enumerable.Range(0, count).Select(i => new Pod
    {
        Metadata = new() { Name = "p" + i },
        Spec = new() { Containers = [new() { Name = "c", Resources = new() { Requests = ApiMap.Of(("cpu", Quantity.OfMilli(1000))) } }] },
        Status = new()
        {
            Phase = "Running",
            StartTime = Time.From(Now - TimeSpan.FromHours(1)),
            Conditions = [new() { Type = "Ready", Status = "True", LastTransitionTime = Time.From(Now - TimeSpan.FromHours(1)) }],
        },
    })];
}
