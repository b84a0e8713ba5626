using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves persistentvolumeclaims.</summary>
public static class PersistentVolumeClaimResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<PersistentVolumeClaim> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "persistentvolumeclaims",
        Singular = "persistentvolumeclaim",
        Kind = "PersistentVolumeClaim",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        ShortNames = ["pvc"],
        Subresources =
        [
            new("status", "", "", "PersistentVolumeClaim", ["get", "patch", "update"]),
        ],
        StoragePrefix = "persistentvolumeclaims",
        Strategy = new PersistentVolumeClaimStrategy(),
        Columns = PersistentVolumeClaimColumns.All,
    };
}
