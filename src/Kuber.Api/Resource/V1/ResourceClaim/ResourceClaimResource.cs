using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>How the API server serves resourceclaims.</summary>
public static class ResourceClaimResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ResourceClaim> Definition = new()
    {
        Group = "resource.k8s.io",
        Version = "v1",
        Plural = "resourceclaims",
        Singular = "resourceclaim",
        Kind = "ResourceClaim",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        Subresources =
        [
            new("status", "", "", "ResourceClaim", ["get", "patch", "update"]),
        ],
        StoragePrefix = "resourceclaims",
        Strategy = new ResourceClaimStrategy(),
        Columns = ResourceClaimColumns.All,
    };
}
