using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>How the API server serves networkpolicies.</summary>
public static class NetworkPolicyResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<NetworkPolicy> Definition = new()
    {
        Group = "networking.k8s.io",
        Version = "v1",
        Plural = "networkpolicies",
        Singular = "networkpolicy",
        Kind = "NetworkPolicy",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["netpol"],
        StoragePrefix = "networkpolicies",
        Strategy = new NetworkPolicyStrategy(),
        Columns = NetworkPolicyColumns.All,
    };
}
