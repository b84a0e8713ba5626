using Kuber.Api.Autoscaling.V2;
using Kuber.Controllers.HorizontalPodAutoscaling;

namespace Kuber.Controllers.Tests.HorizontalPodAutoscaling;

public class ScalingRulesTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly ScalingHistory history = new();

    [Theory]
    [InlineData(3, 5, 5, "DesiredWithinRange")]
    [InlineData(3, 50, 7, "ScaleUpLimit")]
    [InlineData(8, 50, 16, "ScaleUpLimit")]
    [InlineData(18, 50, 20, "TooManyReplicas")]
    public void GrowthIsPaced(int current, int wanted, int expected, string reason)
    {
        var (replicas, conditions) = Apply(new() { MaxReplicas = 20 }, current, wanted, Start);
        Assert.Equal(expected, replicas);
        Assert.Equal(reason, conditions.List.Find(c => c.Type == "ScalingLimited")!.Reason);
    }

    [Fact]
    public void ShrinkingWaitsForFiveQuietMinutes()
    {
        HorizontalPodAutoscalerSpec spec = new() { MinReplicas = 1, MaxReplicas = 20 };
        Assert.Equal(10, Apply(spec, 10, 10, Start).Replicas);
        var (held, conditions) = Apply(spec, 10, 2, Start + TimeSpan.FromMinutes(1));
        Assert.Equal((10, "ScaleDownStabilized"), (held, conditions.List.Find(c => c.Type == "AbleToScale")!.Reason));
        Assert.Equal(2, Apply(spec, 10, 2, Start + TimeSpan.FromMinutes(6)).Replicas);
    }

    [Fact]
    public void GrowthMayBeStabilizedToo()
    {
        HorizontalPodAutoscalerSpec spec = new()
        {
            MaxReplicas = 20,
            Behavior = new() { ScaleUp = new() { StabilizationWindowSeconds = 60, SelectPolicy = "Max", Policies = [new() { Type = "Pods", Value = 10, PeriodSeconds = 15 }] } },
        };
        Apply(spec, 3, 3, Start);
        Assert.Equal(3, Apply(spec, 3, 8, Start + TimeSpan.FromSeconds(30)).Replicas);
        Assert.Equal(8, Apply(spec, 3, 8, Start + TimeSpan.FromSeconds(95)).Replicas);
    }

    [Fact]
    public void PoliciesLookBackAtTheirPeriod()
    {
        HPAScalingRules rules = new() { SelectPolicy = "Max", Policies = [new() { Type = "Pods", Value = 4, PeriodSeconds = 60 }] };
        history.Changed(3, TimeSpan.FromSeconds(60), Start);
        Assert.Equal(9, history.UpLimit(8, rules, Start + TimeSpan.FromSeconds(30)));
        Assert.Equal(12, history.UpLimit(8, rules, Start + TimeSpan.FromSeconds(61)));
        Assert.Equal(8, history.UpLimit(8, rules with { SelectPolicy = "Disabled" }, Start));
    }

    [Fact]
    public void LeastChangeMayBeChosen()
    {
        HPAScalingRules rules = new() { SelectPolicy = "Min", Policies = [new() { Type = "Pods", Value = 2, PeriodSeconds = 60 }, new() { Type = "Percent", Value = 50, PeriodSeconds = 60 }] };
        Assert.Equal(18, history.DownLimit(20, rules, Start));
        Assert.Equal(10, history.DownLimit(20, rules with { SelectPolicy = "Max" }, Start));
        Assert.Equal(22, history.UpLimit(20, rules, Start));
    }

    private (int Replicas, AutoscalerConditions Conditions) Apply(HorizontalPodAutoscalerSpec spec, int current, int wanted, DateTimeOffset now) =>
        ScalingRules.Apply(new() { Spec = spec }, current, wanted, history, new(default, Kuber.Api.Runtime.Time.From(now)), now);
}
