using Kuber.Api.Runtime;
using Kuber.Testing.Clocks;

namespace Kuber.Scheduler.Tests;

public class QueueTests
{
    [Fact]
    public void HigherPriorityGoesFirstThenOrderOfArrival()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"));
        core.Add(Make.Pod("low1"), Make.Pod("high", priority: 10), Make.Pod("low2"));
        Assert.Equal(["high", "low1", "low2"], Enumerable.Range(0, 3).Select(_ => core.Next()!.Pod.Pod.Pod.Metadata.Name));
        Assert.Null(core.Next());
    }

    [Fact]
    public void UnschedulablePodWaitsForHelpfulEvent()
    {
        var clock = new FakeClock();
        var core = Make.Core(clock);
        core.Add(Make.Node("n1", cpu: "1"));
        Assert.Null(core.Decide(Make.Pod("a", cpu: "2")).Node);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(core.Next());

        core.Add(Make.Node("small", cpu: "1"));
        Assert.Null(core.Next());

        core.Add(Make.Node("large", cpu: "2"));
        Assert.Equal("large", core.Next()!.Node);
    }

    [Fact]
    public void HelpedPodRestsOnlyWhileOthersAreActive()
    {
        var core = Make.Core();
        Assert.Null(core.Decide(Make.Pod("a", priority: 10)).Node);
        core.Add(Make.Node("n1"));
        core.Add(Make.Pod("b"));
        Assert.Equal((1, 1, 0), core.Queue.Counts);
        Assert.Equal(["b", "a"], Enumerable.Range(0, 2).Select(_ => core.Next()!.Pod.Pod.Pod.Metadata.Name));
        Assert.Null(core.Next());
        Assert.Null(core.Queue.NextDeadline());
    }

    [Fact]
    public void BackoffEndsWhileOthersAreActive()
    {
        var clock = new FakeClock();
        var core = Make.Core(clock);
        Assert.Null(core.Decide(Make.Pod("a", priority: 10)).Node);
        core.Add(Make.Node("n1"));
        core.Add(Make.Pod("b"));
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromSeconds(1), core.Queue.NextDeadline());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a", "b"], Enumerable.Range(0, 2).Select(_ => core.Next()!.Pod.Pod.Pod.Metadata.Name));
    }

    [Fact]
    public void FailedBindingRestsToTheEnd()
    {
        var clock = new FakeClock();
        var core = Make.Core(clock);
        core.Add(Make.Node("n1"));
        core.BindingFailed(core.Decide(Make.Pod("a")));
        Assert.Null(core.Next());
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromSeconds(1), core.Queue.NextDeadline());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("n1", core.Next()!.Node);
        Assert.Null(core.Queue.NextDeadline());
    }

    [Fact]
    public void NextDeadlineIsNeverBeforeTheQueueLooksAgain()
    {
        var clock = new FakeClock();
        var core = Make.Core(clock);
        core.Add(Make.Node("n1", cpu: "1"));
        Assert.Null(core.Decide(Make.Pod("a", cpu: "2")).Node);
        clock.Advance(TimeSpan.FromSeconds(290));
        Assert.Null(core.Decide(Make.Pod("b", cpu: "2")).Node);
        Assert.Null(core.Next());

        // For five minutes of a's, whether the queue has looked at all that waits a moment ago or long ago.
        for (var step = 0; step < 40 && core.Next() is null; step++)
        {
            var deadline = core.Queue.NextDeadline();
            Assert.True(deadline > core.Queue.Now, $"{deadline} is not after {core.Queue.Now}");
            clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void FreedRoomHelps()
    {
        var clock = new FakeClock();
        var core = Make.Core(clock);
        core.Add(Make.Node("n1", cpu: "1"));
        var old = Make.Pod("old", cpu: "1", node: "n1");
        core.Add(old);
        Assert.Null(core.Decide(Make.Pod("a", cpu: "1")).Node);
        clock.Advance(TimeSpan.FromSeconds(5));
        core.Apply(old, null);
        Assert.Equal("n1", core.Next()!.Node);
    }

    [Fact]
    public void GatedPodWaitsForItsGates()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"));
        var gated = Make.Pod("a").With(s => s with { SchedulingGates = [new() { Name = "g" }] });
        Assert.False(core.Apply(null, gated).IsSuccess);
        Assert.Null(core.Next());
        core.Add(Make.Node("n2"));
        Assert.Null(core.Next());
        core.Apply(gated, gated.With(s => s with { SchedulingGates = default }));
        Assert.NotNull(core.Next()!.Node);
    }

    [Fact]
    public void FailedBindingIsTriedAgainAndGivesBackTheRoom()
    {
        var clock = new FakeClock();
        var core = Make.Core(clock);
        core.Add(Make.Node("n1", cpu: "1"));
        var first = core.Decide(Make.Pod("a", cpu: "1"));
        Assert.Equal("n1", first.Node);
        core.BindingFailed(first);
        Assert.Equal("n1", core.Decide(Make.Pod("b", cpu: "1")).Node);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("Insufficient cpu", core.Next()!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LateNewsOfAssumedPodDoesNotScheduleItTwice()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"));
        var pod = Make.Pod("a");
        core.Bound(core.Decide(pod));
        core.Apply(pod, pod with { Metadata = pod.Metadata with { Annotations = ApiMap.Of(("x", "y")) } });
        Assert.Null(core.Next());
        core.Apply(pod, pod.With(s => s with { NodeName = "n1" }));
        Assert.Single(core.Cache.Find("n1")!.Pods);
    }

    [Fact]
    public void OtherSchedulersPodsAreLeftAlone()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1"));
        core.Add(Make.Pod("a").With(s => s with { SchedulerName = "mine" }));
        Assert.Null(core.Next());
    }

    [Fact]
    public void EndedPodFreesItsRoom()
    {
        var core = Make.Core();
        core.Add(Make.Node("n1", cpu: "1"));
        var pod = Make.Pod("a", cpu: "1", node: "n1");
        core.Add(pod);
        core.Apply(pod, pod with { Status = new() { Phase = "Succeeded" } });
        Assert.Equal("n1", core.Decide(Make.Pod("b", cpu: "1")).Node);
    }
}
