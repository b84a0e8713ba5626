using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>How the API server serves storageclasses.</summary>
public static class StorageClassResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<StorageClass> Definition = new()
    {
        Group = "storage.k8s.io",
        Version = "v1",
        Plural = "storageclasses",
        Singular = "storageclass",
        Kind = "StorageClass",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        ShortNames = ["sc"],
        StoragePrefix = "storageclasses",
        Strategy = new StorageClassStrategy(),
        Columns = StorageClassColumns.All,
    };
}
