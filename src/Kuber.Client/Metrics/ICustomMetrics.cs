namespace Kuber.Client.Metrics;

/// <summary>Reads metrics that an adapter of a monitoring system offers: <c>custom.metrics.k8s.io</c> and <c>external.metrics.k8s.io</c>. Values are in thousandths.</summary>
public interface ICustomMetrics
{
    /// <summary>A metric of the pods that a selector matches.</summary>
    Task<IReadOnlyList<MetricSample>> ForPodsAsync(string ns, string metric, string podSelector, string metricSelector, CancellationToken cancellationToken);

    /// <summary>A metric of one object.</summary>
    Task<long> ForObjectAsync(string ns, string apiVersion, string kind, string name, string metric, string metricSelector, CancellationToken cancellationToken);

    /// <summary>A metric that belongs to no object of the cluster; the sum where there are several of the name.</summary>
    Task<long> ExternalAsync(string ns, string metric, string metricSelector, CancellationToken cancellationToken);
}
