using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves configmaps.</summary>
public static class ConfigMapResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ConfigMap> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "configmaps",
        Singular = "configmap",
        Kind = "ConfigMap",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["cm"],
        StoragePrefix = "configmaps",
        Strategy = new ConfigMapStrategy(),
        Columns = ConfigMapColumns.All,
    };
}
