using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Disruption;

namespace Kuber.Controllers.Tests.Disruption;

public class DisruptionPlanTests
{
    private static readonly Time Now = new(10_000);

    [Theory]
    [InlineData("2", null, 3, 2, 3, 1)]
    [InlineData("50%", null, 3, 2, 3, 1)]
    [InlineData(null, "1", 3, 2, 3, 1)]
    [InlineData(null, "50%", 3, 1, 3, 2)]
    [InlineData("5", null, 3, 5, 3, 0)]
    [InlineData("0", null, 0, 0, 0, 0)]
    public void AllowanceIsWhatHealthyPodsLeave(string? min, string? max, int pods, int desired, int expected, int allowed)
    {
        var plan = Decide(new() { MinAvailable = Parse(min), MaxUnavailable = Parse(max) }, pods);
        Assert.Equal((desired, expected, allowed), (plan.Status.DesiredHealthy, plan.Status.ExpectedPods, plan.Status.DisruptionsAllowed));
        var condition = Assert.Single(plan.Status.Conditions);
        Assert.Equal(allowed > 0 ? ("True", "SufficientPods") : ("False", "InsufficientPods"), (condition.Status, condition.Reason));
    }

    [Fact]
    public void EvictedPodCountsAsLostUntilItIsSeenGoing()
    {
        var budget = new PodDisruptionBudget
        {
            Spec = new() { MinAvailable = 1 },
            Status = new() { DisruptedPods = ApiMap.Of(("p0", new Time(9_990)), ("p1", new Time(9_000)), ("gone", new Time(9_990))) },
        };
        var plan = DisruptionPlan.Decide(new(budget, [.. Enumerable.Range(0, 3).Select(Pod)], _ => null, Now));
        Assert.Equal(["p0"], plan.Status.DisruptedPods.Keys);
        Assert.Equal(2, plan.Status.CurrentHealthy);
        Assert.Equal(["p1"], plan.NotDeleted.Select(p => p.Metadata.Name));
        Assert.Equal(TimeSpan.FromSeconds(111), plan.RecheckAfter);
    }

    [Fact]
    public void PodsWithoutControllerAreToldWhereASharesNeedsThem()
    {
        var plan = DisruptionPlan.Decide(new(new() { Spec = new() { MaxUnavailable = 1 } }, [Pod(0)], _ => null, Now));
        Assert.Single(plan.Unmanaged);
        Assert.Equal(0, plan.Status.ExpectedPods);
        Assert.Empty(DisruptionPlan.Decide(new(new() { Spec = new() { MinAvailable = 1 } }, [Pod(0)], _ => null, Now)).Unmanaged);
    }

    private static DisruptionPlan Decide(PodDisruptionBudgetSpec spec, int pods) =>
        DisruptionPlan.Decide(new(new() { Spec = spec }, [.. Enumerable.Range(0, pods).Select(Pod)], _ => ("set", pods), Now));

    private static IntOrString? Parse(string? text) => text is null ? null : int.TryParse(text, out var number) ? number : text;

    private static Pod Pod(int i) => new()
    {
        Metadata = new() { Name = "p" + i },
        Status = new() { Conditions = [new() { Type = "Ready", Status = "True" }] },
    };
}
