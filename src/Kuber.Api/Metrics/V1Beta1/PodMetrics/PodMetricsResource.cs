using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Metrics.V1Beta1;

/// <summary>How the API server serves the metrics of pods.</summary>
public static class PodMetricsResource
{
    /// <summary>Names, scope and verbs of the resource.</summary>
    public static readonly ResourceDefinition<PodMetrics> Definition = new()
    {
        Group = "metrics.k8s.io",
        Version = "v1beta1",
        Plural = "pods",
        Singular = "",
        Kind = "PodMetrics",
        Namespaced = true,
        Verbs = ["get", "list"],
        Columns =
        [
            Column.Name<PodMetrics>(),
            Column.Text<PodMetrics>("cpu", "Processors used.", static m => Sum(m, "cpu")),
            Column.Text<PodMetrics>("memory", "Memory used.", static m => Sum(m, "memory")),
            Column.Text<PodMetrics>("Window", "Over which time.", static m => DurationText.Format(m.Window)),
        ],
    };

    private static string Sum(PodMetrics metrics, string resource)
    {
        var sum = default(Quantity);
        var first = true;
        foreach (var container in metrics.Containers)
        {
            var used = container.Usage.GetValueOrDefault(resource);
            sum = first ? used : sum + used;
            first = false;
        }

        return sum.ToString();
    }
}
