using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>How the API server serves ipaddresses.</summary>
public static class IPAddressResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<IPAddress> Definition = new()
    {
        Group = "networking.k8s.io",
        Version = "v1",
        Plural = "ipaddresses",
        Singular = "ipaddress",
        Kind = "IPAddress",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["ip"],
        StoragePrefix = "ipaddresses",
        Strategy = new IPAddressStrategy(),
        Columns = IPAddressColumns.All,
    };
}
