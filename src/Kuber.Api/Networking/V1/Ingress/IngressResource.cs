using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>How the API server serves ingresses.</summary>
public static class IngressResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Ingress> Definition = new()
    {
        Group = "networking.k8s.io",
        Version = "v1",
        Plural = "ingresses",
        Singular = "ingress",
        Kind = "Ingress",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["ing"],
        Subresources =
        [
            new("status", "", "", "Ingress", ["get", "patch", "update"]),
        ],
        StoragePrefix = "ingress",
        Strategy = new IngressStrategy(),
        Columns = IngressColumns.All,
    };
}
