using Kuber.Api.Registry;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>How the API server serves horizontalpodautoscalers.</summary>
public static class HorizontalPodAutoscalerResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<HorizontalPodAutoscaler> Definition = new()
    {
        Group = "autoscaling",
        Version = "v2",
        Plural = "horizontalpodautoscalers",
        Singular = "horizontalpodautoscaler",
        Kind = "HorizontalPodAutoscaler",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["hpa"],
        Categories = ["all"],
        Subresources =
        [
            new("status", "", "", "HorizontalPodAutoscaler", ["get", "patch", "update"]),
        ],
        StoragePrefix = "horizontalpodautoscalers",
        Strategy = new HorizontalPodAutoscalerStrategy(),
        Columns = HorizontalPodAutoscalerColumns.All,
    };
}
