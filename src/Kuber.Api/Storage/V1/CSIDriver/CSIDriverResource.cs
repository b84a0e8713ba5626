using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>How the API server serves csidrivers.</summary>
public static class CSIDriverResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<CSIDriver> Definition = new()
    {
        Group = "storage.k8s.io",
        Version = "v1",
        Plural = "csidrivers",
        Singular = "csidriver",
        Kind = "CSIDriver",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        StoragePrefix = "csidrivers",
        Strategy = new CSIDriverStrategy(),
        Columns = CSIDriverColumns.All,
    };
}
