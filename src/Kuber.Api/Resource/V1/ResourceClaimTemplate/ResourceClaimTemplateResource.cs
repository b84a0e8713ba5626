using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>How the API server serves resourceclaimtemplates.</summary>
public static class ResourceClaimTemplateResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ResourceClaimTemplate> Definition = new()
    {
        Group = "resource.k8s.io",
        Version = "v1",
        Plural = "resourceclaimtemplates",
        Singular = "resourceclaimtemplate",
        Kind = "ResourceClaimTemplate",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        StoragePrefix = "resourceclaimtemplates",
        Strategy = new ResourceClaimTemplateStrategy(),
        Columns = ResourceClaimTemplateColumns.All,
    };
}
