using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Subresources;

public class PodEvictionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task A_budget_without_allowance_refuses(Transport transport)
    {
        var ns = await server.NamespaceAsync();
        await RunningPod(ns, "x", ready: true);
        await Budget(ns, "b", allowed: 0);

        var failure = await ServerFixture.Fails(() => Evict(transport, ns, "x"));
        Assert.Equal(429, failure.Code);
        Assert.Equal("Cannot evict pod as it would violate the pod's disruption budget.", failure.Message);
        Assert.Equal("The disruption budget b needs 1 healthy pods and has 1 currently", failure.Status.Details!.Causes[0].Message);
        Assert.Equal("DisruptionBudget", failure.Status.Details.Causes[0].Reason);
        await server.Get<Pod>(ns, "x");
    }

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task An_eviction_takes_from_the_allowance(Transport transport)
    {
        var ns = await server.NamespaceAsync();
        await RunningPod(ns, "x", ready: true);
        await Budget(ns, "b", allowed: 1);

        Assert.Equal("Success", (await Evict(transport, ns, "x")).StatusValue);
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Get<Pod>(ns, "x"))).Code);
        var budget = await server.Get<PodDisruptionBudget>(ns, "b");
        Assert.Equal(0, budget.Status.DisruptionsAllowed);
        Assert.True(budget.Status.DisruptedPods.ContainsKey("x"));
        Assert.Contains(budget.Status.Conditions, c => c is { Type: "DisruptionAllowed", Status: "False", Reason: "InsufficientPods" });
    }

    [Fact]
    public async Task A_bound_pod_says_why_it_goes()
    {
        var ns = await server.NamespaceAsync();
        await RunningPod(ns, "x", ready: true);
        await server.Client.CreateSubresourceAsync<Pod, Binding, Status>(ns, "x", "binding", new() { Target = new() { Name = "n" } }, CancellationToken.None);
        await Evict(Transport.Http, ns, "x");

        var pod = await server.Get<Pod>(ns, "x");
        Assert.NotNull(pod.Metadata.DeletionTimestamp);
        Assert.Contains(pod.Status.Conditions, c => c is { Type: "DisruptionTarget", Status: "True", Reason: "EvictionByEvictionAPI", Message: "Eviction API: evicting" });
    }

    [Theory]
    [InlineData("Pending")]
    [InlineData("Succeeded")]
    [InlineData("Failed")]
    public async Task Pods_that_do_not_run_cost_nothing(string phase)
    {
        var ns = await server.NamespaceAsync();
        var pod = await server.Create(Make.Pod(ns, "x", ("app", "x")));
        await server.UpdateStatus(pod with { Status = pod.Status with { Phase = phase } });
        await Budget(ns, "b", allowed: 0);
        await Evict(Transport.Http, ns, "x");
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Get<Pod>(ns, "x"))).Code);
    }

    [Theory]
    [InlineData(null, 1, 200)]
    [InlineData(null, 0, 429)]
    [InlineData("AlwaysAllow", 0, 200)]
    public async Task An_unready_pod_goes_where_the_budget_is_healthy_or_its_policy_allows(string? policy, int healthy, int code)
    {
        var ns = await server.NamespaceAsync();
        await RunningPod(ns, "x", ready: false);
        await Budget(ns, "b", allowed: 0, healthy, policy);
        if (code == 200)
        {
            await Evict(Transport.Http, ns, "x");
            return;
        }

        Assert.Equal(code, (await ServerFixture.Fails(() => Evict(Transport.Http, ns, "x"))).Code);
    }

    [Fact]
    public async Task Two_budgets_are_an_error()
    {
        var ns = await server.NamespaceAsync();
        await RunningPod(ns, "x", ready: true);
        await Budget(ns, "b", allowed: 1);
        await Budget(ns, "c", allowed: 1);
        var failure = await ServerFixture.Fails(() => Evict(Transport.Http, ns, "x"));
        Assert.Equal(500, failure.Code);
        Assert.Equal("This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.", failure.Message);
    }

    [Fact]
    public async Task A_dry_run_takes_nothing()
    {
        var ns = await server.NamespaceAsync();
        await RunningPod(ns, "x", ready: true);
        await Budget(ns, "b", allowed: 1);
        await Evict(Transport.Http, ns, "x", new() { DryRun = ["All"] });
        await server.Get<Pod>(ns, "x");
        Assert.Equal(1, (await server.Get<PodDisruptionBudget>(ns, "b")).Status.DisruptionsAllowed);
    }

    private async Task RunningPod(string ns, string name, bool ready)
    {
        var pod = await server.Create(Make.Pod(ns, name, ("app", "x")));
        await server.UpdateStatus(pod with
        {
            Status = pod.Status with { Phase = "Running", Conditions = [new() { Type = "Ready", Status = ready ? "True" : "False" }] },
        });
    }

    private async Task Budget(string ns, string name, int allowed, int healthy = 1, string? policy = null)
    {
        var budget = await server.Create(new PodDisruptionBudget
        {
            Metadata = new() { Name = name, Namespace = ns },
            Spec = new() { MinAvailable = 1, Selector = new() { MatchLabels = ApiMap.Of(("app", "x")) }, UnhealthyPodEvictionPolicy = policy },
        });
        await server.UpdateStatus(budget with
        {
            Status = new()
            {
                ObservedGeneration = budget.Metadata.Generation,
                DisruptionsAllowed = allowed,
                CurrentHealthy = healthy,
                DesiredHealthy = 1,
                ExpectedPods = 1,
            },
        });
    }

    private Task<Status> Evict(Transport transport, string ns, string name, DeleteOptions? options = null) =>
        server.Over(transport).CreateSubresourceAsync<Pod, Eviction, Status>(
            ns, name, "eviction", new() { Metadata = new() { Name = name }, DeleteOptions = options }, CancellationToken.None);
}
