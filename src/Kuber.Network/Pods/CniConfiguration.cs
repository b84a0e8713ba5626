using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kuber.Network.Pods;

/// <summary>The CNI configuration of a node: bridge with host-local addresses, and portmap for host ports (CNI 1.0).</summary>
public static class CniConfiguration
{
    /// <summary>The name of the file in <c>/etc/cni/net.d</c>.</summary>
    public const string FileName = "10-kuber.conflist";

    /// <summary>The bridge that pods are plugged into.</summary>
    public const string Bridge = "kuber0";

    /// <summary>The configuration for a node with a pod range, such as <c>10.244.0.0/24</c>.</summary>
    /// <param name="podCidr">The node's range.</param>
    /// <param name="mtu">The largest packet, in bytes.</param>
    /// <param name="stateFolder">Where host-local keeps the addresses it gave away.</param>
    /// <param name="bridge">The bridge.</param>
    public static string Make(string podCidr, int mtu, string stateFolder, string bridge = Bridge)
    {
        JsonObject plugin = new()
        {
            ["type"] = "bridge",
            ["bridge"] = bridge,
            ["isGateway"] = true,
            ["ipMasq"] = false,
            ["hairpinMode"] = true,
            ["mtu"] = mtu,
            ["ipam"] = new JsonObject
            {
                ["type"] = "host-local",
                ["dataDir"] = stateFolder,
                ["ranges"] = new JsonArray(new JsonArray(new JsonObject { ["subnet"] = podCidr })),
                ["routes"] = new JsonArray(new JsonObject { ["dst"] = "0.0.0.0/0" }),
            },
        };
        JsonObject portmap = new()
        {
            ["type"] = "portmap",
            ["capabilities"] = new JsonObject { ["portMappings"] = true },
            ["snat"] = true,
        };
        JsonObject list = new()
        {
            ["cniVersion"] = "0.4.0",
            ["name"] = "kuber",
            ["plugins"] = new JsonArray(plugin, portmap),
        };
        return JsonSerializer.Serialize(list, NetworkJsonContext.Default.JsonObject) + "\n";
    }
}
