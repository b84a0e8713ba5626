using Kuber.Api.Apps.V1;
using Kuber.Api.Autoscaling.V2;
using Kuber.Api.Runtime;
using Kuber.Client.Metrics;
using Kuber.Testing;
using Kuber.Testing.Clocks;

namespace Kuber.Controllers.Tests.HorizontalPodAutoscaling;

public class AutoscalerClusterTests
{
    [Fact]
    public async Task TargetGrowsAndShrinksWithItsMetric()
    {
        var clock = new FakeClock();
        var load = new Load { Value = 4000 };
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = clock, CustomMetrics = load });
        await cluster.CreateAsync(Objects.Deployment("default", 1));
        await cluster.WaitForAvailableAsync("default", "web", 1);
        await cluster.CreateAsync(Autoscaler(new() { Type = "External", External = new() { Metric = new() { Name = "queue" }, Target = new() { Type = "AverageValue", AverageValue = Quantity.Of(1) } } }));
        await cluster.AdvanceUntilAsync(async () => (await cluster.GetAsync<Deployment>("default", "web")).Spec.Replicas == 4, "the target to grow", TimeSpan.FromMinutes(1));
        await cluster.WaitForAvailableAsync("default", "web", 4);
        await cluster.WaitForEventAsync("default", "auto", "SuccessfulRescale", e => e.Message == "New size: 4; reason: external metric queue() above target");
        await cluster.AdvanceUntilAsync(
            async () => (await cluster.GetAsync<HorizontalPodAutoscaler>("default", "auto")).Status is { CurrentReplicas: 4, DesiredReplicas: 4 } status
                && status.Conditions.Exists(c => c is { Type: "ScalingActive", Status: "True", Reason: "ValidMetricFound", Message: "the HPA was able to successfully calculate a replica count from external metric queue()" })
                && status.CurrentMetrics is [{ External.Current.AverageValue: { } average }] && average == Quantity.Of(1),
            "the status to follow",
            TimeSpan.FromMinutes(1));

        load.Value = 1000;
        var took = await cluster.AdvanceUntilAsync(async () => (await cluster.GetAsync<Deployment>("default", "web")).Spec.Replicas == 1, "the target to shrink", TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(5));
        Assert.True(took > TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task MissingMetricsAreTold()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = new FakeClock() });
        await cluster.CreateAsync(Objects.Deployment("default", 1));
        await cluster.WaitForAvailableAsync("default", "web", 1);
        await cluster.CreateAsync(Autoscaler(new() { Type = "Resource", Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = 50 } } }));
        await ForAFirstLookAsync(cluster);
        var failed = await cluster.WaitForAsync<HorizontalPodAutoscaler>("default", "auto", "fail", a => a.Status.Conditions.Exists(c => c is { Type: "ScalingActive", Status: "False", Reason: "FailedGetResourceMetric" }));
        Assert.Contains(failed.Status.Conditions, c => c.Message.StartsWith(
            "the HPA was unable to compute the replica count: failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: ", StringComparison.Ordinal));
        await cluster.WaitForEventAsync("default", "auto", "FailedComputeMetricsReplicas", e => e.Message.StartsWith("invalid metrics (1 invalid out of 1), first error is: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MissingTargetIsTold()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Clock = new FakeClock() });
        await cluster.CreateAsync(Autoscaler(new() { Type = "Resource", Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = 50 } } }));
        var took = await ForAFirstLookAsync(cluster);
        Assert.True(took >= TimeSpan.FromSeconds(14), $"looked after {took.TotalSeconds} s");
        await cluster.WaitForAsync<HorizontalPodAutoscaler>(
            "default",
            "auto",
            "be unable to scale",
            a => a.Status.Conditions.Exists(c => c is { Type: "AbleToScale", Status: "False", Reason: "FailedGetScale", Message: "the HPA controller was unable to get the target's current scale: deployments.apps \"web\" not found" }));
    }

    private static Task<TimeSpan> ForAFirstLookAsync(TestCluster cluster) => cluster.AdvanceUntilAsync(
        async () => (await cluster.GetAsync<HorizontalPodAutoscaler>("default", "auto")).Status.ObservedGeneration is not null, "a first look at the autoscaler", TimeSpan.FromMinutes(1));

    private static HorizontalPodAutoscaler Autoscaler(MetricSpec metric) => new()
    {
        Metadata = new() { Name = "auto", Namespace = "default" },
        Spec = new() { ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "web" }, MinReplicas = 1, MaxReplicas = 10, Metrics = [metric] },
    };

    // What an adapter of a monitoring system would say of a queue.
    private sealed class Load : ICustomMetrics
    {
        public long Value { get; set; }

        public Task<IReadOnlyList<MetricSample>> ForPodsAsync(string ns, string metric, string podSelector, string metricSelector, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<long> ForObjectAsync(string ns, string apiVersion, string kind, string name, string metric, string metricSelector, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<long> ExternalAsync(string ns, string metric, string metricSelector, CancellationToken cancellationToken) => Task.FromResult(Value);
    }
}
