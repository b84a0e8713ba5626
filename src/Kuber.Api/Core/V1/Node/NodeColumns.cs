using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of nodes.</summary>
internal static class NodeColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Node>> All =
    [
        Column.Name<Node>(),
        Column.Text<Node>("Status", "Whether it is ready and takes new pods.", Status),
        Column.Text<Node>("Roles", "What it is for.", Roles),
        Column.Age<Node>(),
        Column.Text<Node>("Version", "The version of its kubelet.", static n => n.Status.NodeInfo.KubeletVersion),
        Column.Text<Node>("Internal-IP", "Its address inside the cluster's network.", static n => Address(n, "InternalIP"), 1),
        Column.Text<Node>("External-IP", "Its address for others.", static n => Address(n, "ExternalIP"), 1),
        Column.Text<Node>("OS-Image", "Its operating system.", static n => OrUnknown(n.Status.NodeInfo.OsImage), 1),
        Column.Text<Node>("Kernel-Version", "Its kernel.", static n => OrUnknown(n.Status.NodeInfo.KernelVersion), 1),
        Column.Text<Node>("Container-Runtime", "Its container runtime.", static n => OrUnknown(n.Status.NodeInfo.ContainerRuntimeVersion), 1),
    ];

    private static string OrUnknown(string text) => text.Length > 0 ? text : "<unknown>";

    private static string Address(Node node, string type) => Cells.OrNone(node.Status.Addresses.Find(a => a.Type == type)?.Address);

    private static string Status(Node node)
    {
        var ready = node.Status.Conditions.Find(static c => c.Type == "Ready");
        var status = ready is null ? "Unknown" : ready.Status == "True" ? "Ready" : "NotReady";
        return node.Spec.Unschedulable ? status + ",SchedulingDisabled" : status;
    }

    private static string Roles(Node node)
    {
        const string Prefix = "node-role.kubernetes.io/";
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Metadata.Labels)
        {
            if (key.StartsWith(Prefix, StringComparison.Ordinal) && key.Length > Prefix.Length)
            {
                roles.Add(key[Prefix.Length..]);
            }
            else if (key == "kubernetes.io/role" && value.Length > 0)
            {
                roles.Add(value);
            }
        }

        return Cells.OrNone(string.Join(',', roles));
    }
}
