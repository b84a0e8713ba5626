using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Client.Http;
using Kuber.Machinery.Trees;

namespace Kuber.Client.Metrics;

/// <summary>Reads custom and external metrics over HTTP, as JSON.</summary>
public sealed class HttpCustomMetrics(HttpApiClient client) : ICustomMetrics
{
    private const string Custom = "/apis/custom.metrics.k8s.io/v1beta2/namespaces/";
    private const string External = "/apis/external.metrics.k8s.io/v1beta1/namespaces/";
    private static readonly TimeSpan DefaultWindow = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MetricSample>> ForPodsAsync(string ns, string metric, string podSelector, string metricSelector, CancellationToken cancellationToken)
    {
        var items = await ReadAsync($"{Custom}{ns}/pods/*/{Escape(metric)}?labelSelector={Escape(podSelector)}&metricLabelSelector={Escape(metricSelector)}", cancellationToken);
        return [.. items.Select(Sample)];
    }

    /// <inheritdoc/>
    public async Task<long> ForObjectAsync(string ns, string apiVersion, string kind, string name, string metric, string metricSelector, CancellationToken cancellationToken)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var resources = await client.Dynamic.DiscoverAsync(cancellationToken);
        var group = slash < 0 ? "" : apiVersion[..slash];
        var resource = resources.FirstOrDefault(r => r.Kind == kind && r.Resource.Group == group) ?? throw new FormatException($"no matches for kind \"{kind}\" in version \"{apiVersion}\"");
        var plural = group.Length == 0 ? resource.Resource.Resource : resource.Resource.Resource + "." + group;
        var path = kind == "Namespace" && group.Length == 0 ? $"{Custom}{name}/metrics/{Escape(metric)}" : $"{Custom}{ns}/{plural}/{name}/{Escape(metric)}";
        var items = await ReadAsync($"{path}?metricLabelSelector={Escape(metricSelector)}", cancellationToken);
        return items.Count == 1 ? Sample(items[0]).MilliValue : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"expected one value of the metric, found {items.Count}"));
    }

    /// <inheritdoc/>
    public async Task<long> ExternalAsync(string ns, string metric, string metricSelector, CancellationToken cancellationToken)
    {
        var items = await ReadAsync($"{External}{ns}/{Escape(metric)}?labelSelector={Escape(metricSelector)}", cancellationToken);
        return items.Count > 0 ? items.Sum(static i => Sample(i).MilliValue) : throw new FormatException("no metrics returned from external metrics API");
    }

    private async Task<IReadOnlyList<ApiValue>> ReadAsync(string path, CancellationToken cancellationToken) =>
        ApiValueJson.Parse(await client.GetRawAsync(path, cancellationToken))["items"].Items.ToArray();

    private static MetricSample Sample(ApiValue item) => new(
        item.At("describedObject", "name").Text ?? "",
        Quantity.Parse(item["value"].Text ?? "").MilliValue,
        DateTimeOffset.TryParse(item["timestamp"].Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default,
        item["windowSeconds"].Kind == ApiValueKind.Integer ? TimeSpan.FromSeconds(item["windowSeconds"].Integer) : DefaultWindow);

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
