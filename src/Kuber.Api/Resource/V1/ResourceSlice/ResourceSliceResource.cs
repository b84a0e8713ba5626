using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>How the API server serves resourceslices.</summary>
public static class ResourceSliceResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ResourceSlice> Definition = new()
    {
        Group = "resource.k8s.io",
        Version = "v1",
        Plural = "resourceslices",
        Singular = "resourceslice",
        Kind = "ResourceSlice",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        UnknownField = static path => "field label not supported for resource.k8s.io/v1, Kind=ResourceSlice: " + path,
        DeleteReturnsObject = true,
        StoragePrefix = "resourceslices",
        Strategy = new ResourceSliceStrategy(),
        Columns = ResourceSliceColumns.All,
        SelectableFields = ResourceSliceFields.Selectable,
    };
}
