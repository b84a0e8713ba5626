using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves services.</summary>
public static class ServiceResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Service> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "services",
        Singular = "service",
        Kind = "Service",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        ShortNames = ["svc"],
        Categories = ["all"],
        Subresources =
        [
            new("proxy", "", "", "ServiceProxyOptions", ["create", "delete", "get", "patch", "update"]),
            new("status", "", "", "Service", ["get", "patch", "update"]),
        ],
        StoragePrefix = "services/specs",
        Strategy = new ServiceStrategy(),
        Columns = ServiceColumns.All,
        SelectableFields = ServiceFields.Selectable,
    };
}
