using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>How the API server serves daemonsets.</summary>
public static class DaemonSetResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<DaemonSet> Definition = new()
    {
        Group = "apps",
        Version = "v1",
        Plural = "daemonsets",
        Singular = "daemonset",
        Kind = "DaemonSet",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["ds"],
        Categories = ["all"],
        Subresources =
        [
            new("status", "", "", "DaemonSet", ["get", "patch", "update"]),
        ],
        StoragePrefix = "daemonsets",
        Strategy = new DaemonSetStrategy(),
        Columns = DaemonSetColumns.All,
    };
}
