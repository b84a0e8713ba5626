using Kuber.Api.Registry;

namespace Kuber.Api.ApiRegistration.V1;

/// <summary>How the API server serves apiservices.</summary>
public static class APIServiceResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<APIService> Definition = new()
    {
        Group = "apiregistration.k8s.io",
        Version = "v1",
        Plural = "apiservices",
        Singular = "apiservice",
        Kind = "APIService",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Categories = ["api-extensions"],
        Subresources =
        [
            new("status", "", "", "APIService", ["get", "patch", "update"]),
        ],
        StoragePrefix = "apiregistration.k8s.io/apiservices",
        Strategy = new APIServiceStrategy(),
        Columns = APIServiceColumns.All,
    };
}
