using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>How the API server serves deployments.</summary>
public static class DeploymentResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Deployment> Definition = new()
    {
        Group = "apps",
        Version = "v1",
        Plural = "deployments",
        Singular = "deployment",
        Kind = "Deployment",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["deploy"],
        Categories = ["all"],
        Subresources =
        [
            new("scale", "autoscaling", "v1", "Scale", ["get", "patch", "update"]),
            new("status", "", "", "Deployment", ["get", "patch", "update"]),
        ],
        StoragePrefix = "deployments",
        Strategy = new DeploymentResourceStrategy(),
        Columns = DeploymentColumns.All,
    };
}
