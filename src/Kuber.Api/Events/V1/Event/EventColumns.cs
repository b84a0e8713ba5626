using Kuber.Api.Core.V1;
using Kuber.Api.Registry;

namespace Kuber.Api.Events.V1;

/// <summary>The table of events in their newer version: the same as that of the older one.</summary>
internal static class EventColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Event>> All =
        Core.V1.EventColumns.For<Event>(Row, static e => e.Type, static e => e.Reason, static e => e.Note);

    private static EventRow Row(Event e) => new(
        e.Regarding,
        e.DeprecatedSource.Component.Length > 0 ? e.DeprecatedSource.Component : e.ReportingController,
        e.DeprecatedSource.Host.Length > 0 ? e.DeprecatedSource.Host : e.ReportingInstance,
        e.DeprecatedFirstTimestamp,
        e.DeprecatedLastTimestamp,
        e.EventTime,
        e.DeprecatedCount,
        e.Series?.Count,
        e.Series?.LastObservedTime);
}
