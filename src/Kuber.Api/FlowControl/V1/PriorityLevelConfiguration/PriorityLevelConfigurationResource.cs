using Kuber.Api.Registry;

namespace Kuber.Api.FlowControl.V1;

/// <summary>How the API server serves prioritylevelconfigurations.</summary>
public static class PriorityLevelConfigurationResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<PriorityLevelConfiguration> Definition = new()
    {
        Group = "flowcontrol.apiserver.k8s.io",
        Version = "v1",
        Plural = "prioritylevelconfigurations",
        Singular = "prioritylevelconfiguration",
        Kind = "PriorityLevelConfiguration",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Subresources =
        [
            new("status", "", "", "PriorityLevelConfiguration", ["get", "patch", "update"]),
        ],
        StoragePrefix = "prioritylevelconfigurations",
        Strategy = new PriorityLevelConfigurationStrategy(),
        Columns = PriorityLevelConfigurationColumns.All,
    };
}
