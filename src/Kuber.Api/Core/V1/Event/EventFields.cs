using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The fields of events that field selectors may name.</summary>
internal static class EventFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<Event>> Selectable =
    [
        .. Reference<Event>("involvedObject", static e => e.InvolvedObject),
        new("reason", static e => e.Reason),
        new("reportingComponent", static e => e.ReportingComponent),
        new("source", static e => e.Source.Component.Length > 0 ? e.Source.Component : e.ReportingComponent),
        new("type", static e => e.Type),
    ];

    /// <summary>The fields of a reference to an object.</summary>
    public static IEnumerable<SelectableField<T>> Reference<T>(string field, Func<T, ObjectReference> reference) =>
    [
        new(field + ".kind", e => reference(e).Kind),
        new(field + ".namespace", e => reference(e).Namespace),
        new(field + ".name", e => reference(e).Name),
        new(field + ".uid", e => reference(e).Uid),
        new(field + ".apiVersion", e => reference(e).ApiVersion),
        new(field + ".resourceVersion", e => reference(e).ResourceVersion),
        new(field + ".fieldPath", e => reference(e).FieldPath),
    ];
}
