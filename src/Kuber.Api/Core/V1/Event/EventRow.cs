using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What tables of events show, whichever the version of the event.</summary>
/// <param name="Involved">The object that it is about.</param>
/// <param name="Component">Who reports.</param>
/// <param name="Instance">Which instance reports.</param>
/// <param name="First">When it happened first.</param>
/// <param name="Last">When it happened last.</param>
/// <param name="EventTime">When it happened first, in the newer form.</param>
/// <param name="Count">How often it happened, in the older form.</param>
/// <param name="SeriesCount">How often it happened, in the newer form.</param>
/// <param name="SeriesLast">When it happened last, in the newer form.</param>
internal readonly record struct EventRow(
    ObjectReference Involved, string Component, string Instance, Time? First, Time? Last, MicroTime? EventTime, int Count, int? SeriesCount, MicroTime? SeriesLast)
{
    /// <summary>How long ago it happened first.</summary>
    public string FirstSeen(TableContext context) => First is null ? HumanDuration.Since(EventTime, context) : HumanDuration.Since(First, context);

    /// <summary>How long ago it happened last.</summary>
    public string LastSeen(TableContext context) =>
        SeriesCount is not null ? HumanDuration.Since(SeriesLast, context) : Last is null ? FirstSeen(context) : HumanDuration.Since(Last, context);

    /// <summary>How often it happened; an event of the newer form that stands alone counts as one.</summary>
    public long Times => SeriesCount ?? (Count == 0 ? 1 : Count);

    /// <summary>The object as <c>kind/name</c>.</summary>
    public string Target => Involved.Name.Length > 0 ? Involved.Kind.ToLowerInvariant() + "/" + Involved.Name : Involved.Kind.ToLowerInvariant();

    /// <summary>Who reports, and where.</summary>
    public string Source => Instance.Length == 0 ? Component : Component + ", " + Instance;
}
