using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves replicationcontrollers.</summary>
public static class ReplicationControllerResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ReplicationController> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "replicationcontrollers",
        Singular = "replicationcontroller",
        Kind = "ReplicationController",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        OrphansDependents = true,
        ShortNames = ["rc"],
        Categories = ["all"],
        Subresources =
        [
            new("scale", "autoscaling", "v1", "Scale", ["get", "patch", "update"]),
            new("status", "", "", "ReplicationController", ["get", "patch", "update"]),
        ],
        StoragePrefix = "controllers",
        Strategy = new ReplicationControllerStrategy(),
        Columns = ReplicationControllerColumns.All,
        SelectableFields = ReplicationControllerFields.Selectable,
    };
}
