using Kuber.Api.Registry;

namespace Kuber.Api.Rbac.V1;

/// <summary>How the API server serves clusterrolebindings.</summary>
public static class ClusterRoleBindingResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ClusterRoleBinding> Definition = new()
    {
        Group = "rbac.authorization.k8s.io",
        Version = "v1",
        Plural = "clusterrolebindings",
        Singular = "clusterrolebinding",
        Kind = "ClusterRoleBinding",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "clusterrolebindings",
        Strategy = new ClusterRoleBindingStrategy(),
        Columns = ClusterRoleBindingColumns.All,
    };
}
