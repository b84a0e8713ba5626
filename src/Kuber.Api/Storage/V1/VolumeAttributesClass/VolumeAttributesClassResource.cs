using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>How the API server serves volumeattributesclasses.</summary>
public static class VolumeAttributesClassResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<VolumeAttributesClass> Definition = new()
    {
        Group = "storage.k8s.io",
        Version = "v1",
        Plural = "volumeattributesclasses",
        Singular = "volumeattributesclass",
        Kind = "VolumeAttributesClass",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        ShortNames = ["vac"],
        StoragePrefix = "volumeattributesclasses",
        Strategy = new VolumeAttributesClassStrategy(),
        Columns = VolumeAttributesClassColumns.All,
    };
}
