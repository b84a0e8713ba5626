using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Metrics.V1Beta1;

/// <summary>How the API server serves the metrics of nodes.</summary>
public static class NodeMetricsResource
{
    /// <summary>Names, scope and verbs of the resource.</summary>
    public static readonly ResourceDefinition<NodeMetrics> Definition = new()
    {
        Group = "metrics.k8s.io",
        Version = "v1beta1",
        Plural = "nodes",
        Singular = "",
        Kind = "NodeMetrics",
        Namespaced = false,
        Verbs = ["get", "list"],
        Columns =
        [
            Column.Name<NodeMetrics>(),
            Column.Text<NodeMetrics>("cpu", "Processors used.", static m => m.Usage.GetValueOrDefault("cpu").ToString()),
            Column.Text<NodeMetrics>("memory", "Memory used.", static m => m.Usage.GetValueOrDefault("memory").ToString()),
            Column.Text<NodeMetrics>("Window", "Over which time.", static m => DurationText.Format(m.Window)),
        ],
    };
}
