using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>How the API server serves deviceclasses.</summary>
public static class DeviceClassResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<DeviceClass> Definition = new()
    {
        Group = "resource.k8s.io",
        Version = "v1",
        Plural = "deviceclasses",
        Singular = "deviceclass",
        Kind = "DeviceClass",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        StoragePrefix = "deviceclasses",
        Strategy = new DeviceClassStrategy(),
        Columns = DeviceClassColumns.All,
    };
}
