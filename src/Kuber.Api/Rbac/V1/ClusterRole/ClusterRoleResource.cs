using Kuber.Api.Registry;

namespace Kuber.Api.Rbac.V1;

/// <summary>How the API server serves clusterroles.</summary>
public static class ClusterRoleResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ClusterRole> Definition = new()
    {
        Group = "rbac.authorization.k8s.io",
        Version = "v1",
        Plural = "clusterroles",
        Singular = "clusterrole",
        Kind = "ClusterRole",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "clusterroles",
        Strategy = new ClusterRoleStrategy(),
        Columns = ClusterRoleColumns.All,
    };
}
