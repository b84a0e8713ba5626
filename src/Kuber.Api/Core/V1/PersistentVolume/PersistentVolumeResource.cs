using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves persistentvolumes.</summary>
public static class PersistentVolumeResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<PersistentVolume> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "persistentvolumes",
        Singular = "persistentvolume",
        Kind = "PersistentVolume",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        ShortNames = ["pv"],
        Subresources =
        [
            new("status", "", "", "PersistentVolume", ["get", "patch", "update"]),
        ],
        StoragePrefix = "persistentvolumes",
        Strategy = new PersistentVolumeStrategy(),
        Columns = PersistentVolumeColumns.All,
    };
}
