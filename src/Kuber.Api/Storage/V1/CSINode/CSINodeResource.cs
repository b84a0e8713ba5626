using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>How the API server serves csinodes.</summary>
public static class CSINodeResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<CSINode> Definition = new()
    {
        Group = "storage.k8s.io",
        Version = "v1",
        Plural = "csinodes",
        Singular = "csinode",
        Kind = "CSINode",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        StoragePrefix = "csinodes",
        Strategy = new CSINodeStrategy(),
        Columns = CSINodeColumns.All,
    };
}
