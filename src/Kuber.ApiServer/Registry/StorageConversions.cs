using Kuber.Api.Autoscaling.V2;
using Kuber.Api.Runtime;
using AutoscalingV1 = Kuber.Api.Autoscaling.V1;
using CoreV1 = Kuber.Api.Core.V1;
using EventsV1 = Kuber.Api.Events.V1;

namespace Kuber.ApiServer.Registry;

/// <summary>The conversions of the few built-in kinds that are served in two versions: events and horizontal pod autoscalers.</summary>
internal static class StorageConversions
{
    /// <summary>The conversion of a type that is not the stored one; null for all others.</summary>
    public static StorageConversion<T>? Of<T>()
        where T : class
    {
        object? conversion = null;
        if (typeof(T) == typeof(EventsV1.Event))
        {
            conversion = new StorageConversion<EventsV1.Event>("", EventsV1.EventConversion.ToCore, static v => EventsV1.EventConversion.FromCore((CoreV1.Event)v));
        }
        else if (typeof(T) == typeof(AutoscalingV1.HorizontalPodAutoscaler))
        {
            conversion = new StorageConversion<AutoscalingV1.HorizontalPodAutoscaler>("autoscaling", ToV2, FromV2);
        }

        return (StorageConversion<T>?)conversion;
    }

    private static HorizontalPodAutoscaler ToV2(AutoscalingV1.HorizontalPodAutoscaler h) => new()
    {
        Metadata = h.Metadata,
        Spec = new()
        {
            ScaleTargetRef = new() { Kind = h.Spec.ScaleTargetRef.Kind, Name = h.Spec.ScaleTargetRef.Name, ApiVersion = h.Spec.ScaleTargetRef.ApiVersion },
            MinReplicas = h.Spec.MinReplicas,
            MaxReplicas = h.Spec.MaxReplicas,
            Metrics = h.Spec.TargetCPUUtilizationPercentage is { } target
                ? [new() { Type = "Resource", Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = target } } }]
                : default,
        },
        Status = new()
        {
            ObservedGeneration = h.Status.ObservedGeneration,
            LastScaleTime = h.Status.LastScaleTime,
            CurrentReplicas = h.Status.CurrentReplicas,
            DesiredReplicas = h.Status.DesiredReplicas,
            CurrentMetrics = h.Status.CurrentCPUUtilizationPercentage is { } current
                ? [new() { Type = "Resource", Resource = new() { Name = "cpu", Current = new() { AverageUtilization = current } } }]
                : default,
        },
    };

    private static AutoscalingV1.HorizontalPodAutoscaler FromV2(IApiObject value)
    {
        var h = (HorizontalPodAutoscaler)value;
        return new()
        {
            Metadata = h.Metadata,
            Spec = new()
            {
                ScaleTargetRef = new() { Kind = h.Spec.ScaleTargetRef.Kind, Name = h.Spec.ScaleTargetRef.Name, ApiVersion = h.Spec.ScaleTargetRef.ApiVersion },
                MinReplicas = h.Spec.MinReplicas,
                MaxReplicas = h.Spec.MaxReplicas,
                TargetCPUUtilizationPercentage = h.Spec.Metrics.Find(m => m is { Type: "Resource", Resource.Name: "cpu" })?.Resource?.Target.AverageUtilization,
            },
            Status = new()
            {
                ObservedGeneration = h.Status.ObservedGeneration,
                LastScaleTime = h.Status.LastScaleTime,
                CurrentReplicas = h.Status.CurrentReplicas,
                DesiredReplicas = h.Status.DesiredReplicas,
                CurrentCPUUtilizationPercentage = h.Status.CurrentMetrics.Find(m => m is { Type: "Resource", Resource.Name: "cpu" })?.Resource?.Current.AverageUtilization,
            },
        };
    }
}
