using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>How the API server serves ingressclasses.</summary>
public static class IngressClassResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<IngressClass> Definition = new()
    {
        Group = "networking.k8s.io",
        Version = "v1",
        Plural = "ingressclasses",
        Singular = "ingressclass",
        Kind = "IngressClass",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "ingressclasses",
        Strategy = new IngressClassStrategy(),
        Columns = IngressClassColumns.All,
    };
}
