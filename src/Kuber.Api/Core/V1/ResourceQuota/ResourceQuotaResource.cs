using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves resourcequotas.</summary>
public static class ResourceQuotaResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ResourceQuota> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "resourcequotas",
        Singular = "resourcequota",
        Kind = "ResourceQuota",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        ShortNames = ["quota"],
        Subresources =
        [
            new("status", "", "", "ResourceQuota", ["get", "patch", "update"]),
        ],
        StoragePrefix = "resourcequotas",
        Strategy = new ResourceQuotaStrategy(),
        Columns = ResourceQuotaColumns.All,
    };
}
