using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>How the API server serves replicasets.</summary>
public static class ReplicaSetResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ReplicaSet> Definition = new()
    {
        Group = "apps",
        Version = "v1",
        Plural = "replicasets",
        Singular = "replicaset",
        Kind = "ReplicaSet",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["rs"],
        Categories = ["all"],
        Subresources =
        [
            new("scale", "autoscaling", "v1", "Scale", ["get", "patch", "update"]),
            new("status", "", "", "ReplicaSet", ["get", "patch", "update"]),
        ],
        StoragePrefix = "replicasets",
        Strategy = new ReplicaSetStrategy(),
        Columns = ReplicaSetColumns.All,
        SelectableFields = ReplicaSetFields.Selectable,
    };
}
