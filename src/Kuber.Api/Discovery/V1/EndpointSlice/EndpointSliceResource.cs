using Kuber.Api.Registry;

namespace Kuber.Api.Discovery.V1;

/// <summary>How the API server serves endpointslices.</summary>
public static class EndpointSliceResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<EndpointSlice> Definition = new()
    {
        Group = "discovery.k8s.io",
        Version = "v1",
        Plural = "endpointslices",
        Singular = "endpointslice",
        Kind = "EndpointSlice",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "endpointslices",
        Strategy = new EndpointSliceStrategy(),
        Columns = EndpointSliceColumns.All,
    };
}
