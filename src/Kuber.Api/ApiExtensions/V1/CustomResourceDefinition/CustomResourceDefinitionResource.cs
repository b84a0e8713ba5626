using Kuber.Api.Registry;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>How the API server serves customresourcedefinitions.</summary>
public static class CustomResourceDefinitionResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<CustomResourceDefinition> Definition = new()
    {
        Group = "apiextensions.k8s.io",
        Version = "v1",
        Plural = "customresourcedefinitions",
        Singular = "customresourcedefinition",
        Kind = "CustomResourceDefinition",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["crd", "crds"],
        Categories = ["api-extensions"],
        Subresources =
        [
            new("status", "", "", "CustomResourceDefinition", ["get", "patch", "update"]),
        ],
        StoragePrefix = "apiextensions.k8s.io/customresourcedefinitions",
        Strategy = new CustomResourceDefinitionStrategy(),
        Columns = CustomResourceDefinitionColumns.All,
    };
}
