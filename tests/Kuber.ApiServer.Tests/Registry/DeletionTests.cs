using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.ApiServer.Registry;
using Kuber.Testing.Clocks;

namespace Kuber.ApiServer.Tests.Registry;

/// <summary>What a delete does to an object: grace periods, finalizers, propagation.</summary>
public class DeletionTests
{
    private static readonly FakeClock Clock = new();
    private static readonly ServedResource Pods = Resource("pods");
    private static readonly ServedResource Maps = Resource("configmaps");
    private static readonly ServedResource Jobs = Resource("jobs");

    private static readonly Pod Bound = new() { Metadata = new() { Name = "p", Generation = 1 }, Spec = new() { NodeName = "n", TerminationGracePeriodSeconds = 30 } };

    [Theory]
    [InlineData(null, 30)]
    [InlineData(10L, 10)]
    [InlineData(-5L, 1)]
    public void A_pod_on_a_node_has_time_to_end(long? asked, long grace)
    {
        var plan = DeletionPlan.For(Pods, Bound, new() { GracePeriodSeconds = asked }, Clock);
        Assert.False(plan.Remove);
        Assert.Equal((grace, 2L), (plan.Changed!.Metadata.DeletionGracePeriodSeconds, plan.Changed.Metadata.Generation));
    }

    [Fact]
    public void A_pod_without_a_node_goes_at_once_and_is_seen_going()
    {
        var plan = DeletionPlan.For(Pods, Bound with { Spec = Bound.Spec with { NodeName = "" } }, new(), Clock);
        Assert.True(plan.Remove);
        Assert.Equal(0, plan.Changed!.Metadata.DeletionGracePeriodSeconds);
    }

    [Fact]
    public void A_pod_that_is_going_may_only_go_sooner()
    {
        var going = (Pod)DeletionPlan.For(Pods, Bound, new() { GracePeriodSeconds = 10 }, Clock).Changed!;
        Assert.Equal(DeletionPlan.Nothing, DeletionPlan.For(Pods, going, new() { GracePeriodSeconds = 60 }, Clock));
        Assert.Equal(DeletionPlan.Nothing, DeletionPlan.For(Pods, going, new(), Clock));
        var sooner = DeletionPlan.For(Pods, going, new() { GracePeriodSeconds = 0 }, Clock);
        Assert.True(sooner.Remove);
        Assert.Equal(going.Metadata.DeletionTimestamp!.Value.UnixSeconds - 10, sooner.Changed!.Metadata.DeletionTimestamp!.Value.UnixSeconds);
    }

    [Theory]
    [InlineData("", "Foreground", "foregroundDeletion")]
    [InlineData("a", "Orphan", "a,orphan")]
    [InlineData("foregroundDeletion,a", "Foreground", "foregroundDeletion,a")]
    [InlineData("a,orphan", "Background", "a")]
    [InlineData("orphan,a", null, "orphan,a")]
    public void Propagation_adds_and_takes_finalizers(string present, string? policy, string expected)
    {
        var map = new ConfigMap { Metadata = new() { Name = "m", Finalizers = present.Length == 0 ? default : [.. present.Split(',')] } };
        var plan = DeletionPlan.For(Maps, map, new() { PropagationPolicy = policy }, Clock);
        Assert.Equal(expected, string.Join(',', plan.Changed!.Metadata.Finalizers.AsEnumerable()));
    }

    [Fact]
    public void Finalizers_may_change_while_an_object_waits_for_them()
    {
        var map = new ConfigMap { Metadata = new() { Name = "m", Finalizers = ["a"] } };
        var going = DeletionPlan.For(Maps, map, new(), Clock).Changed!;
        var orphans = DeletionPlan.For(Maps, going, new() { PropagationPolicy = "Orphan" }, Clock).Changed!;
        Assert.Equal("a,orphan", string.Join(',', orphans.Metadata.Finalizers.AsEnumerable()));
        Assert.Equal(DeletionPlan.Nothing, DeletionPlan.For(Maps, going, new(), Clock));
    }

    [Fact]
    public void Jobs_leave_their_pods_where_nobody_says_otherwise()
    {
        var job = new Job { Metadata = new() { Name = "j" } };
        Assert.Equal("orphan", string.Join(',', DeletionPlan.For(Jobs, job, new(), Clock).Changed!.Metadata.Finalizers.AsEnumerable()));
        Assert.Equal(new DeletionPlan(null, true), DeletionPlan.For(Jobs, job, new() { PropagationPolicy = "Background" }, Clock));
    }

    private static ServedResource Resource(string plural) => BuiltIns.All().First(r => r.Plural == plural);
}
