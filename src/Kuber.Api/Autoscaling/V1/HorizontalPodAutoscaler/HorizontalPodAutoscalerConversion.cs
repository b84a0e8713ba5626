using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>
/// Turns autoscalers of version 1 into those of version 2, which are stored, and back. What version 1 has no fields for
/// (metrics but the share of CPU, conditions, behaviour) it carries in annotations.
/// </summary>
public static class HorizontalPodAutoscalerConversion
{
    private const string Prefix = "autoscaling.alpha.kubernetes.io/";
    private const string Metrics = Prefix + "metrics";
    private const string CurrentMetrics = Prefix + "current-metrics";
    private const string Conditions = Prefix + "conditions";
    private const string Behavior = Prefix + "behavior";

    /// <summary>The autoscaler in version 2.</summary>
    public static V2.HorizontalPodAutoscaler ToV2(HorizontalPodAutoscaler value)
    {
        var annotations = value.Metadata.Annotations;
        var metrics = Read<MetricSpec>(annotations, Metrics);
        var statuses = Read<MetricStatus>(annotations, CurrentMetrics);
        ApiList<V2.MetricSpec> specs = value.Spec.TargetCPUUtilizationPercentage is { } target ? [V2.HorizontalPodAutoscalerDefaults.Cpu(target)] : default;
        ApiList<V2.MetricStatus> currents = value.Status.CurrentCPUUtilizationPercentage is { } current
            ? [new V2.MetricStatus { Type = "Resource", Resource = new() { Name = "cpu", Current = new() { AverageUtilization = current } } }]
            : default;
        return new()
        {
            Metadata = WithoutAnnotations(value.Metadata),
            Spec = new()
            {
                ScaleTargetRef = MetricConversion.ToV2(value.Spec.ScaleTargetRef),
                MinReplicas = value.Spec.MinReplicas,
                MaxReplicas = value.Spec.MaxReplicas,
                Metrics = metrics.IsEmpty ? specs : specs.AddRange(metrics.AsSpan().ToArray().Select(MetricConversion.ToV2)),
                Behavior = BehaviorText.Read(annotations.GetValueOrDefault(Behavior)),
            },
            Status = new()
            {
                ObservedGeneration = value.Status.ObservedGeneration,
                LastScaleTime = value.Status.LastScaleTime,
                CurrentReplicas = value.Status.CurrentReplicas,
                DesiredReplicas = value.Status.DesiredReplicas,
                CurrentMetrics = statuses.IsEmpty ? currents : statuses.AsSpan().ToArray().Select(MetricConversion.ToV2).ToApiList(),
                Conditions = Read<HorizontalPodAutoscalerCondition>(annotations, Conditions) is { IsEmpty: false } conditions
                    ? conditions.AsSpan().ToArray().Select(static c => new V2.HorizontalPodAutoscalerCondition
                    {
                        Type = c.Type,
                        Status = c.Status,
                        LastTransitionTime = c.LastTransitionTime,
                        Reason = c.Reason,
                        Message = c.Message,
                    }).ToApiList()
                    : default,
            },
        };
    }

    /// <summary>The autoscaler in version 1.</summary>
    public static HorizontalPodAutoscaler FromV2(V2.HorizontalPodAutoscaler value)
    {
        var meta = WithoutAnnotations(value.Metadata);
        var annotations = meta.Annotations;
        annotations = Write(annotations, Metrics, value.Spec.Metrics.AsSpan().ToArray().Where(static m => !IsCpuShare(m)).Select(MetricConversion.FromV2));
        annotations = Write(annotations, CurrentMetrics, value.Status.CurrentMetrics.AsSpan().ToArray().Select(MetricConversion.FromV2));
        annotations = Write(annotations, Conditions, value.Status.Conditions.AsSpan().ToArray().Select(static c => new HorizontalPodAutoscalerCondition
        {
            Type = c.Type,
            Status = c.Status,
            LastTransitionTime = c.LastTransitionTime,
            Reason = c.Reason,
            Message = c.Message,
        }));
        if (value.Spec.Behavior is { } behavior)
        {
            annotations = annotations.Set(Behavior, FieldValueText.Of(GoView.Of(behavior)));
        }

        return new()
        {
            Metadata = annotations.IsSame(meta.Annotations) ? meta : meta with { Annotations = annotations },
            Spec = new()
            {
                ScaleTargetRef = MetricConversion.FromV2(value.Spec.ScaleTargetRef),
                MinReplicas = value.Spec.MinReplicas,
                MaxReplicas = value.Spec.MaxReplicas,
                TargetCPUUtilizationPercentage = value.Spec.Metrics.Find(IsCpuShare)?.Resource?.Target.AverageUtilization,
            },
            Status = new()
            {
                ObservedGeneration = value.Status.ObservedGeneration,
                LastScaleTime = value.Status.LastScaleTime,
                CurrentReplicas = value.Status.CurrentReplicas,
                DesiredReplicas = value.Status.DesiredReplicas,
                CurrentCPUUtilizationPercentage = value.Status.CurrentMetrics.Find(static m => m is { Type: "Resource", Resource: { Name: "cpu", Current.AverageUtilization: not null } })?.Resource?.Current.AverageUtilization,
            },
        };
    }

    private static bool IsCpuShare(V2.MetricSpec metric) => metric is { Type: "Resource", Resource: { Name: "cpu", Target.AverageUtilization: not null } };

    private static ObjectMeta WithoutAnnotations(ObjectMeta meta)
    {
        var annotations = meta.Annotations;
        foreach (var key in (ReadOnlySpan<string>)[Metrics, CurrentMetrics, Conditions, Behavior])
        {
            annotations = annotations.Remove(key);
        }

        return annotations.IsSame(meta.Annotations) ? meta : meta with { Annotations = annotations.IsEmpty ? default : annotations };
    }

    private static ApiList<T> Read<T>(ApiMap<string> annotations, string key)
        where T : class, IApiMessage<T>
    {
        if (!annotations.TryGetValue(key, out var text))
        {
            return default;
        }

        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(text);
            return json.RootElement.EnumerateArray().Select(static item => ApiCodec.DecodeJson<T>(System.Text.Encoding.UTF8.GetBytes(item.GetRawText()))).ToApiList();
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or DecodeException)
        {
            return default;
        }
    }

    private static ApiMap<string> Write<T>(ApiMap<string> annotations, string key, IEnumerable<T> items)
        where T : class, IApiMessage<T>
    {
        var texts = items.Select(static i => System.Text.Encoding.UTF8.GetString(ApiCodec.EncodeJson(i, withTypeMeta: false))).ToArray();
        return texts.Length == 0 ? annotations : annotations.Set(key, "[" + string.Join(',', texts) + "]");
    }
}
