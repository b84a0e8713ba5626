using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>How the API server serves statefulsets.</summary>
public static class StatefulSetResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<StatefulSet> Definition = new()
    {
        Group = "apps",
        Version = "v1",
        Plural = "statefulsets",
        Singular = "statefulset",
        Kind = "StatefulSet",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        UnknownField = static path => "field label not supported for appsv1.StatefulSet: " + path,
        ShortNames = ["sts"],
        Categories = ["all"],
        Subresources =
        [
            new("scale", "autoscaling", "v1", "Scale", ["get", "patch", "update"]),
            new("status", "", "", "StatefulSet", ["get", "patch", "update"]),
        ],
        StoragePrefix = "statefulsets",
        Strategy = new StatefulSetStrategy(),
        Columns = StatefulSetColumns.All,
    };
}
