using Kuber.Api.Autoscaling.V2;
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
            conversion = new StorageConversion<AutoscalingV1.HorizontalPodAutoscaler>(
                "autoscaling",
                AutoscalingV1.HorizontalPodAutoscalerConversion.ToV2,
                static value => AutoscalingV1.HorizontalPodAutoscalerConversion.FromV2((HorizontalPodAutoscaler)value));
        }

        return (StorageConversion<T>?)conversion;
    }
}
