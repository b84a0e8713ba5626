using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>How the API server serves csistoragecapacities.</summary>
public static class CSIStorageCapacityResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<CSIStorageCapacity> Definition = new()
    {
        Group = "storage.k8s.io",
        Version = "v1",
        Plural = "csistoragecapacities",
        Singular = "csistoragecapacity",
        Kind = "CSIStorageCapacity",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "csistoragecapacities",
        Strategy = new CSIStorageCapacityStrategy(),
        Columns = CSIStorageCapacityColumns.All,
    };
}
