using Kuber.Api.Registry;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>The table of autoscalers, which is that of version 2.</summary>
internal static class HorizontalPodAutoscalerColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<HorizontalPodAutoscaler>> All =
        V2.HorizontalPodAutoscalerColumns.Of<HorizontalPodAutoscaler>(HorizontalPodAutoscalerConversion.ToV2);
}
