using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The table of events.</summary>
internal static class EventColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Event>> All = For<Event>(Row, static e => e.Type, static e => e.Reason, static e => e.Message);

    /// <summary>The columns for a version of events.</summary>
    public static IReadOnlyList<TableColumn<T>> For<T>(Func<T, EventRow> row, Func<T, string> type, Func<T, string> reason, Func<T, string> message)
        where T : IApiObject =>
    [
        Column.Text<T>("Last Seen", "How long ago it happened last.", (e, c) => row(e).LastSeen(c)),
        Column.Text("Type", "Whether it is normal or a warning.", type),
        Column.Text("Reason", "What happened, in one word.", reason),
        Column.Text<T>("Object", "The object that it is about.", e => row(e).Target),
        Column.Text<T>("Subobject", "The part of the object that it is about.", e => row(e).Involved.FieldPath, 1),
        Column.Text<T>("Source", "Who reports it.", e => row(e).Source, 1),
        Column.Text<T>("Message", "What happened, in words.", e => message(e).Trim()),
        Column.Text<T>("First Seen", "How long ago it happened first.", (e, c) => row(e).FirstSeen(c), 1),
        Column.NumberAsText<T>("Count", "How often it happened.", e => row(e).Times, 1),
        Column.Name<T>(1),
    ];

    private static EventRow Row(Event e) => new(
        e.InvolvedObject,
        e.Source.Component.Length > 0 ? e.Source.Component : e.ReportingComponent,
        e.Source.Host.Length > 0 ? e.Source.Host : e.ReportingInstance,
        e.FirstTimestamp,
        e.LastTimestamp,
        e.EventTime,
        e.Count,
        e.Series?.Count,
        e.Series?.LastObservedTime);
}
