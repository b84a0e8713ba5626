using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves pods.</summary>
public static class PodResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Pod> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "pods",
        Singular = "pod",
        Kind = "Pod",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        ShortNames = ["po"],
        Categories = ["all"],
        Subresources =
        [
            new("attach", "", "", "PodAttachOptions", ["create", "get"]),
            new("binding", "", "", "Binding", ["create"]),
            new("ephemeralcontainers", "", "", "Pod", ["get", "patch", "update"]),
            new("eviction", "policy", "v1", "Eviction", ["create"]),
            new("exec", "", "", "PodExecOptions", ["create", "get"]),
            new("log", "", "", "Pod", ["get"]),
            new("portforward", "", "", "PodPortForwardOptions", ["create", "get"]),
            new("proxy", "", "", "PodProxyOptions", ["create", "delete", "get", "patch", "update"]),
            new("resize", "", "", "Pod", ["get", "patch", "update"]),
            new("status", "", "", "Pod", ["get", "patch", "update"]),
        ],
        StoragePrefix = "pods",
        Strategy = new PodStrategy(),
        Columns = PodColumns.All,
        RowCondition = PodColumns.Condition,
        SelectableFields = PodFields.Selectable,
    };
}
