using System.Diagnostics;
using Kuber.Network.Nftables;
using Kuber.Network.Proxy;

namespace Kuber.Network.Tests;

/// <summary>Real nftables, in a network namespace of its own.</summary>
public sealed class ProxyRulesetTests : IDisposable
{
    private readonly string ns = "kuber-test-" + Environment.ProcessId + "-" + Interlocked.Increment(ref count);
    private static int count;

    public ProxyRulesetTests() => Shell("ip", "netns", "add", ns);

    [Fact]
    public void ChangesReachTheKernelAndLeaveNothingBehind()
    {
        ServicePlanner planner = new(new("n1", "10.244.0.0/16"));
        var service = ServicePlannerTests.Web();
        var affine = service with { Spec = service.Spec with { SessionAffinity = "ClientIP", Type = "NodePort", Ports = [service.Spec.Ports[0] with { NodePort = 30080 }] } };
        ProxyRuleset ruleset = new(new Nft(ns));

        ruleset.Apply(Of(planner.Plan(service, [ServicePlannerTests.Slice(ServicePlannerTests.Ready("10.244.0.2"))])));
        Assert.Contains("dnat to 10.244.0.2:8080", List(), StringComparison.Ordinal);

        ruleset.Apply(Of(planner.Plan(affine, [ServicePlannerTests.Slice(ServicePlannerTests.Ready("10.244.0.2"), ServicePlannerTests.Ready("10.244.0.3"))])));
        var rules = List();
        Assert.Contains("dnat to 10.244.0.3:8080", rules, StringComparison.Ordinal);
        Assert.Contains("tcp . 30080 : goto ext-", rules, StringComparison.Ordinal);
        Assert.Contains("numgen random mod 2", rules, StringComparison.Ordinal);

        ruleset.Apply(Of(planner.Plan(affine, [])));
        Assert.Contains("10.96.0.20 . tcp . 80 : goto reject-chain", List(), StringComparison.Ordinal);
        Assert.DoesNotContain("dnat to", List(), StringComparison.Ordinal);

        ruleset.Apply(Of(ServicePlan.Empty));
        Assert.DoesNotContain("10.96.0.20", List(), StringComparison.Ordinal);
        Assert.DoesNotContain("aff-", List(), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedTransactionIsFollowedByAWholeOne()
    {
        Nft nft = new(ns);
        ProxyRuleset ruleset = new(nft);
        ServicePlanner planner = new(new("n1", "10.244.0.0/16"));
        ruleset.Apply(Of(planner.Plan(ServicePlannerTests.Web(), [ServicePlannerTests.Slice(ServicePlannerTests.Ready("10.244.0.2"))])));
        nft.Run("delete table ip kuber-proxy\n");

        Assert.Throws<NftablesException>(() =>
            ruleset.Apply(Of(planner.Plan(ServicePlannerTests.Web(), [ServicePlannerTests.Slice(ServicePlannerTests.Ready("10.244.0.5"))]))));
        ruleset.Apply(new Dictionary<string, ServicePlan>());

        Assert.Contains("dnat to 10.244.0.5:8080", List(), StringComparison.Ordinal);
    }

    public void Dispose() => Shell("ip", "netns", "delete", ns);

    private static Dictionary<string, ServicePlan> Of(ServicePlan plan) => new() { ["default/web"] = plan };

    private string List() => Shell("ip", "netns", "exec", ns, "nft", "list", "ruleset");

    private static string Shell(string program, params string[] arguments) => ShellWith(null, program, arguments);

    private static string ShellWith(string? input, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new NftablesException($"{program} {string.Join(' ', arguments)}: {error}");
    }

    /// <summary>nft inside the namespace; a namespace belongs to a thread, so the test runs the program there.</summary>
    private sealed class Nft(string ns) : INftables
    {
        public void Run(string commands) => ShellWith(commands, "ip", "netns", "exec", ns, "nft", "-f", "-");
    }
}
