using Kuber.Api.Registry;

namespace Kuber.Api.Events.V1;

/// <summary>The fields of events that field selectors may name.</summary>
internal static class EventFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<Event>> Selectable =
    [
        .. Core.V1.EventFields.Reference<Event>("regarding", static e => e.Regarding),
        new("reason", static e => e.Reason),
        new("reportingController", static e => e.ReportingController),
        new("type", static e => e.Type),
    ];
}
