using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves nodes.</summary>
public static class NodeResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Node> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "nodes",
        Singular = "node",
        Kind = "Node",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["no"],
        Subresources =
        [
            new("proxy", "", "", "NodeProxyOptions", ["create", "delete", "get", "patch", "update"]),
            new("status", "", "", "Node", ["get", "patch", "update"]),
        ],
        StoragePrefix = "minions",
        Strategy = new NodeStrategy(),
        Columns = NodeColumns.All,
        SelectableFields = NodeFields.Selectable,
    };
}
