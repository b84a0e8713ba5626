namespace Kuber.EndToEnd;

/// <summary>What others write to the node's object.</summary>
public sealed class NodeTests : WorkspaceTest
{
    [FactOnCluster]
    public async Task The_kubelet_offers_extended_resources_and_leaves_taints_alone()
    {
        var node = (await Kubectl("get", "nodes", "-o", "jsonpath={.items[0].metadata.name}")).Trim();
        await Kubectl("taint", "nodes", node, "example.com/t=x:PreferNoSchedule");
        await Patch("4");
        await Machine.EventuallyAsync("the kubelet to offer four dongles", async () => (await Offered() is var seen && seen == "4", seen));
        Assert.Equal("x", await Field("node", node, ".spec.taints[?(@.key==\"example.com/t\")].value"));
        await Kubectl("taint", "nodes", node, "example.com/t-");
        await Patch("null");
        await Machine.EventuallyAsync("the kubelet to offer no dongles", async () => (await Offered() is var seen && seen.Length == 0, seen));

        Task Patch(string amount) => Kubectl("patch", "node", node, "--subresource=status", "--type=merge", "-p", "{\"status\":{\"capacity\":{\"example.com/dongle\":" + amount + "}}}");
        Task<string> Offered() => Field("node", node, ".status.allocatable.example\\.com/dongle");
    }
}
