namespace Kuber.EndToEnd;

/// <summary>Names resolve in pods.</summary>
public sealed class DnsTests : WorkspaceTest
{
    [FactOnCluster]
    public async Task Services_resolve_by_every_name_and_in_reverse()
    {
        await Kubectl("create", "service", "clusterip", "web", "--tcp=80:80");
        await Apply(Shell("asker", "exec sleep 1000000"));
        await Ready("asker");
        var address = await Field("service", "web", ".spec.clusterIP");
        foreach (var name in new[] { $"web.{Namespace}.svc.cluster.local", $"web.{Namespace}.svc", $"web.{Namespace}", "web" })
        {
            Assert.Contains(address, await Resolve(name), StringComparison.Ordinal);
        }

        Assert.Contains($"web.{Namespace}.svc.cluster.local", await Resolve(address), StringComparison.Ordinal);
        Assert.Contains("NXDOMAIN", await Resolve($"nobody.{Namespace}.svc.cluster.local"), StringComparison.Ordinal);
        Assert.Contains("10.96.0.1", await Resolve("kubernetes.default"), StringComparison.Ordinal);
    }

    private async Task<string> Resolve(string name)
    {
        // busybox's nslookup asks by the search path of resolv.conf only for getent's sake: ping resolves as libc does.
        var outcome = name.Contains("nobody", StringComparison.Ordinal) || char.IsDigit(name[0])
            ? await TryKubectl("exec", "asker", "--", "nslookup", name)
            : await TryKubectl("exec", "asker", "--", "sh", "-c", $"ping -c 1 -w 1 {name} 2>&1 | head -n 1");
        return outcome.Output + outcome.Errors;
    }
}
