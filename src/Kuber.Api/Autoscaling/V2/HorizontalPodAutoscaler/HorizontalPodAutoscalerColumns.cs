using System.Globalization;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>The table of autoscalers.</summary>
internal static class HorizontalPodAutoscalerColumns
{
    private const int Shown = 2;
    private const string Unknown = "<unknown>";

    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<HorizontalPodAutoscaler>> All = Of<HorizontalPodAutoscaler>(static h => h);

    /// <summary>The columns for a type that can be seen as this one.</summary>
    public static IReadOnlyList<TableColumn<T>> Of<T>(Func<T, HorizontalPodAutoscaler> view)
        where T : IApiObject =>
    [
        Column.Name<T>(),
        Column.Text<T>("Reference", "What it scales.", h => view(h).Spec.ScaleTargetRef is var target ? target.Kind + "/" + target.Name : ""),
        Column.Text<T>("Targets", "What it measures, and the aims.", h => Targets(view(h))),
        Column.Text<T>("MinPods", "The fewest pods.", h => view(h).Spec.MinReplicas?.ToString(CultureInfo.InvariantCulture) ?? "<unset>"),
        Column.NumberAsText<T>("MaxPods", "The most pods.", h => view(h).Spec.MaxReplicas),
        Column.NumberAsText<T>("Replicas", "The pods there are.", h => view(h).Status.CurrentReplicas),
        Column.Age<T>(),
    ];

    private static string Targets(HorizontalPodAutoscaler value)
    {
        if (value.Spec.Metrics.IsEmpty)
        {
            return "<none>";
        }

        List<string> targets = [];
        for (var i = 0; i < value.Spec.Metrics.Count; i++)
        {
            targets.Add(Target(value.Spec.Metrics[i], i < value.Status.CurrentMetrics.Count ? value.Status.CurrentMetrics[i] : null));
        }

        return Cells.Some(targets, Shown, ", ");
    }

    private static string Target(MetricSpec metric, MetricStatus? status) => metric switch
    {
        { Type: "External", External: { } e } => Amount(e.Target, status?.External?.Current),
        { Type: "Object", Object: { } o } => Amount(o.Target, status?.Object?.Current),
        { Type: "Pods", Pods: { } p } => $"{Text(status?.Pods?.Current.AverageValue)}/{p.Target.AverageValue}",
        { Type: "Resource", Resource: { } r } => $"{r.Name}: {Resource(r.Target, status?.Resource?.Current)}",
        { Type: "ContainerResource", ContainerResource: { } c } => $"{c.Name}: {Resource(c.Target, status?.ContainerResource?.Current)}",
        _ => "<unknown type>",
    };

    private static string Amount(MetricTarget target, MetricValueStatus? current) => target.AverageValue is { } average
        ? $"{Text(current?.AverageValue)}/{average} (avg)"
        : $"{Text(current?.Value)}/{target.Value}";

    private static string Resource(MetricTarget target, MetricValueStatus? current) => target.AverageValue is { } average
        ? $"{Text(current?.AverageValue)}/{average}"
        : $"{Percent(current?.AverageUtilization, Unknown)}/{Percent(target.AverageUtilization, "<auto>")}";

    private static string Text(Quantity? amount) => amount?.ToString() ?? Unknown;

    private static string Percent(int? percent, string none) => percent is { } given ? string.Create(CultureInfo.InvariantCulture, $"{given}%") : none;
}
