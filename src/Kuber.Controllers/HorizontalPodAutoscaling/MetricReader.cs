using Kuber.Api.Autoscaling.V2;
using Kuber.Api.Core.V1;
using Kuber.Api.Metrics.V1Beta1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;
using Kuber.Client;
using Kuber.Client.Metrics;
using Kuber.Machinery.Errors;
using Scale = Kuber.Api.Autoscaling.V1.Scale;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>Reads the metrics of autoscalers and reckons what each asks for.</summary>
internal sealed class MetricReader(IApiClient client, ICustomMetrics? custom, TimeProvider clock)
{
    /// <summary>Reads a metric.</summary>
    /// <param name="pods">The pods of the target.</param>
    /// <exception cref="ScalingException">It cannot be read, or says nothing.</exception>
    public Task<MetricReading> ReadAsync(HorizontalPodAutoscaler autoscaler, Scale scale, IReadOnlyList<Pod> pods, MetricSpec metric, CancellationToken cancellationToken) => metric switch
    {
        { Type: "Resource", Resource: { } r } => ResourceAsync(autoscaler, scale, pods, r.Name, "", r.Target, cancellationToken),
        { Type: "ContainerResource", ContainerResource: { } r } => ResourceAsync(autoscaler, scale, pods, r.Name, r.Container, r.Target, cancellationToken),
        { Type: "Pods", Pods: { } p } => PodsAsync(autoscaler, scale, pods, p, cancellationToken),
        { Type: "Object", Object: { } o } => ObjectAsync(autoscaler, scale, pods, o, cancellationToken),
        { Type: "External", External: { } e } => ExternalAsync(autoscaler, scale, pods, e, cancellationToken),
        _ => throw new ScalingException($"unknown metric source type \"{metric.Type}\""),
    };

    private ICustomMetrics Custom => custom ?? throw new ScalingException("no custom metrics API (custom.metrics.k8s.io) registered");

    private ICustomMetrics External => custom ?? throw new ScalingException("no external metrics API (external.metrics.k8s.io) registered");

    private async Task<MetricReading> ResourceAsync(
        HorizontalPodAutoscaler autoscaler, Scale scale, IReadOnlyList<Pod> pods, string resource, string container, MetricTarget target, CancellationToken cancellationToken)
    {
        var tolerance = Tolerance.Of(autoscaler);
        var what = container.Length == 0 ? resource + " resource" : resource + " container resource";
        var byUtilization = target.AverageUtilization is not null;
        try
        {
            var samples = await SamplesAsync(autoscaler.Metadata.Namespace, scale.Status.Selector, resource, container, cancellationToken);
            var groups = PodGroups.Of(pods, samples, resource, clock.GetUtcNow());
            if (target.AverageValue is { } averageValue)
            {
                var (replicas, average) = ReplicaCalculator.ForAverage(scale.Spec.Replicas, averageValue.MilliValue, samples, groups, tolerance);
                return new(replicas, what, Status(resource, container, new() { AverageValue = Quantity.OfMilli(average) }));
            }

            var requests = ReplicaCalculator.Requests(pods, resource, container);
            var wanted = target.AverageUtilization ?? throw new ScalingException("invalid resource metric source: neither an average utilization target nor an average value (usage) target was set");
            var (count, utilization, raw) = ReplicaCalculator.ForUtilization(scale.Spec.Replicas, wanted, requests, samples, groups, tolerance);
            return new(
                count, what + " utilization (percentage of request)", Status(resource, container, new() { AverageUtilization = utilization, AverageValue = Quantity.OfMilli(raw) }));
        }
        catch (ScalingException exception)
        {
            throw new ScalingException($"failed to get {resource} {(byUtilization ? "utilization" : "usage")}: {exception.Message}");
        }
    }

    private static MetricStatus Status(string resource, string container, MetricValueStatus current) => container.Length == 0
        ? new() { Type = "Resource", Resource = new() { Name = resource, Current = current } }
        : new() { Type = "ContainerResource", ContainerResource = new() { Name = resource, Container = container, Current = current } };

    private async Task<Dictionary<string, PodSample>> SamplesAsync(string ns, string selector, string resource, string container, CancellationToken cancellationToken)
    {
        ObjectList<PodMetrics> list;
        try
        {
            list = await client.ListAsync<PodMetrics>(ns, new() { LabelSelector = selector }, cancellationToken);
        }
        catch (StatusException exception)
        {
            throw new ScalingException($"unable to get metrics for resource {resource}: unable to fetch metrics from resource metrics API: {exception.Message}");
        }

        var samples = new Dictionary<string, PodSample>();
        foreach (var pod in list.Items)
        {
            var parts = pod.Containers.Where(c => container.Length == 0 || c.Name == container).ToList();
            if (parts.Count > 0 && parts.TrueForAll(c => c.Usage.ContainsKey(resource)))
            {
                samples[pod.Metadata.Name] = new(
                    parts.Sum(c => c.Usage[resource].MilliValue), (pod.Timestamp ?? default).ToDateTimeOffset(), TimeSpan.FromTicks(pod.Window.Nanoseconds / 100));
            }
        }

        return samples.Count > 0 ? samples : throw new ScalingException($"unable to get metrics for resource {resource}: no metrics returned from resource metrics API");
    }

    private async Task<MetricReading> PodsAsync(HorizontalPodAutoscaler autoscaler, Scale scale, IReadOnlyList<Pod> pods, PodsMetricSource source, CancellationToken cancellationToken)
    {
        var name = source.Metric.Name;
        var target = source.Target.AverageValue?.MilliValue ?? throw new ScalingException("invalid pods metric source: no average value target was set");
        var values = await TryAsync(() => Custom.ForPodsAsync(autoscaler.Metadata.Namespace, name, scale.Status.Selector, Text(source.Metric), cancellationToken), $"unable to get metric {name}");
        var samples = values.ToDictionary(static v => v.Name, static v => new PodSample(v.MilliValue, v.Timestamp, v.Window));
        var (replicas, average) = ReplicaCalculator.ForAverage(scale.Spec.Replicas, target, samples, PodGroups.Of(pods, samples, "", clock.GetUtcNow()), Tolerance.Of(autoscaler));
        return new(replicas, "pods metric " + name, new() { Type = "Pods", Pods = new() { Metric = source.Metric, Current = new() { AverageValue = Quantity.OfMilli(average) } } });
    }

    private async Task<MetricReading> ObjectAsync(HorizontalPodAutoscaler autoscaler, Scale scale, IReadOnlyList<Pod> pods, ObjectMetricSource source, CancellationToken cancellationToken)
    {
        var (name, about) = (source.Metric.Name, source.DescribedObject);
        var value = await TryAsync(
            () => Custom.ForObjectAsync(autoscaler.Metadata.Namespace, about.ApiVersion, about.Kind, about.Name, name, Text(source.Metric), cancellationToken),
            $"unable to get metric {name}: {about.Kind} on {autoscaler.Metadata.Namespace} {about.Name}");
        var (replicas, current) = Reckon(autoscaler, scale, pods, source.Target, value, "object");
        return new(replicas, $"{about.Kind} metric {name}", new() { Type = "Object", Object = new() { Metric = source.Metric, DescribedObject = about, Current = current } });
    }

    private async Task<MetricReading> ExternalAsync(HorizontalPodAutoscaler autoscaler, Scale scale, IReadOnlyList<Pod> pods, ExternalMetricSource source, CancellationToken cancellationToken)
    {
        var name = source.Metric.Name;
        var value = await TryAsync(
            () => External.ExternalAsync(autoscaler.Metadata.Namespace, name, Text(source.Metric), cancellationToken), $"unable to get external metric {autoscaler.Metadata.Namespace}/{name}");
        var (replicas, current) = Reckon(autoscaler, scale, pods, source.Target, value, "external");
        return new(replicas, $"external metric {name}({Text(source.Metric)})", new() { Type = "External", External = new() { Metric = source.Metric, Current = current } });
    }

    private static (int Replicas, MetricValueStatus Current) Reckon(
        HorizontalPodAutoscaler autoscaler, Scale scale, IReadOnlyList<Pod> pods, MetricTarget target, long value, string kind)
    {
        var tolerance = Tolerance.Of(autoscaler);
        if (target.AverageValue is { } share)
        {
            var replicas = ReplicaCalculator.ForShare(scale.Status.Replicas, value, share.MilliValue, tolerance);
            return (replicas, new() { AverageValue = Quantity.OfMilli(value / Math.Max(1, scale.Status.Replicas)) });
        }

        var wanted = target.Value?.MilliValue ?? throw new ScalingException($"invalid {kind} metric source: neither a value target nor an average value target was set");
        var ready = pods.Count(static p => p.Status.Phase == "Running" && Shared.PodRules.IsReady(p));
        return (ReplicaCalculator.ForValue(scale.Spec.Replicas, value, wanted, ready, tolerance), new() { Value = Quantity.OfMilli(value) });
    }

    private static async Task<T> TryAsync<T>(Func<Task<T>> read, string what)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (exception is StatusException or ScalingException or FormatException)
        {
            throw new ScalingException(what + ": " + exception.Message);
        }
    }

    private static string Text(MetricIdentifier metric) => metric.Selector is null ? "" : Selector.From(metric.Selector).ToString();
}
