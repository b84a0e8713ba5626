using Kuber.Api.Registry;

namespace Kuber.Api.Rbac.V1;

/// <summary>How the API server serves roles.</summary>
public static class RoleResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Role> Definition = new()
    {
        Group = "rbac.authorization.k8s.io",
        Version = "v1",
        Plural = "roles",
        Singular = "role",
        Kind = "Role",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "roles",
        Strategy = new RoleStrategy(),
        Columns = RoleColumns.All,
    };
}
