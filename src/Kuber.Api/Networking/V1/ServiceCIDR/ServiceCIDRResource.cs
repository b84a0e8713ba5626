using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>How the API server serves servicecidrs.</summary>
public static class ServiceCIDRResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ServiceCIDR> Definition = new()
    {
        Group = "networking.k8s.io",
        Version = "v1",
        Plural = "servicecidrs",
        Singular = "servicecidr",
        Kind = "ServiceCIDR",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Subresources =
        [
            new("status", "", "", "ServiceCIDR", ["get", "patch", "update"]),
        ],
        StoragePrefix = "servicecidrs",
        Strategy = new ServiceCIDRStrategy(),
        Columns = ServiceCIDRColumns.All,
    };
}
