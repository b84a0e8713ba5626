using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves endpoints.</summary>
public static class EndpointsResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Endpoints> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "endpoints",
        Singular = "endpoints",
        Kind = "Endpoints",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["ep"],
        StoragePrefix = "services/endpoints",
        DeprecationWarning = "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice",
        Strategy = new EndpointsStrategy(),
        Columns = EndpointsColumns.All,
    };
}
