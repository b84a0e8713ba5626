using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves serviceaccounts.</summary>
public static class ServiceAccountResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ServiceAccount> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "serviceaccounts",
        Singular = "serviceaccount",
        Kind = "ServiceAccount",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        ShortNames = ["sa"],
        Subresources =
        [
            new("token", "authentication.k8s.io", "v1", "TokenRequest", ["create"]),
        ],
        StoragePrefix = "serviceaccounts",
        Strategy = new ServiceAccountStrategy(),
        Columns = ServiceAccountColumns.All,
    };
}
