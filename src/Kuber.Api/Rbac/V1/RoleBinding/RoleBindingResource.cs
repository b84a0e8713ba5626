using Kuber.Api.Registry;

namespace Kuber.Api.Rbac.V1;

/// <summary>How the API server serves rolebindings.</summary>
public static class RoleBindingResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<RoleBinding> Definition = new()
    {
        Group = "rbac.authorization.k8s.io",
        Version = "v1",
        Plural = "rolebindings",
        Singular = "rolebinding",
        Kind = "RoleBinding",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "rolebindings",
        Strategy = new RoleBindingStrategy(),
        Columns = RoleBindingColumns.All,
    };
}
