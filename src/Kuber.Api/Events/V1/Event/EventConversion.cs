using CoreV1 = Kuber.Api.Core.V1;

namespace Kuber.Api.Events.V1;

/// <summary>The same event in its two versions.</summary>
public static class EventConversion
{
    /// <summary>The event in the version that is stored.</summary>
    public static CoreV1.Event ToCore(Event e) => new()
    {
        Metadata = e.Metadata,
        InvolvedObject = e.Regarding,
        Reason = e.Reason,
        Message = e.Note,
        Source = e.DeprecatedSource,
        FirstTimestamp = e.DeprecatedFirstTimestamp,
        LastTimestamp = e.DeprecatedLastTimestamp,
        Count = e.DeprecatedCount,
        Type = e.Type,
        EventTime = e.EventTime,
        Series = e.Series is { } series ? new() { Count = series.Count, LastObservedTime = series.LastObservedTime } : null,
        Action = e.Action,
        Related = e.Related,
        ReportingComponent = e.ReportingController,
        ReportingInstance = e.ReportingInstance,
    };

    /// <summary>The stored event in this version.</summary>
    public static Event FromCore(CoreV1.Event e) => new()
    {
        Metadata = e.Metadata,
        EventTime = e.EventTime,
        Series = e.Series is { } series ? new() { Count = series.Count, LastObservedTime = series.LastObservedTime } : null,
        ReportingController = e.ReportingComponent,
        ReportingInstance = e.ReportingInstance,
        Action = e.Action,
        Reason = e.Reason,
        Regarding = e.InvolvedObject,
        Related = e.Related,
        Note = e.Message,
        Type = e.Type,
        DeprecatedSource = e.Source,
        DeprecatedFirstTimestamp = e.FirstTimestamp,
        DeprecatedLastTimestamp = e.LastTimestamp,
        DeprecatedCount = e.Count,
    };
}
