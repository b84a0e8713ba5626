using Kuber.Api.Registry;

namespace Kuber.Api.Coordination.V1;

/// <summary>How the API server serves leases.</summary>
public static class LeaseResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Lease> Definition = new()
    {
        Group = "coordination.k8s.io",
        Version = "v1",
        Plural = "leases",
        Singular = "lease",
        Kind = "Lease",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "leases",
        Strategy = new LeaseStrategy(),
        Columns = LeaseColumns.All,
    };
}
