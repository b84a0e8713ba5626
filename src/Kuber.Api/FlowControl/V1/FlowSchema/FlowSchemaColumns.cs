using Kuber.Api.Registry;

namespace Kuber.Api.FlowControl.V1;

/// <summary>The table of flow schemas.</summary>
internal static class FlowSchemaColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<FlowSchema>> All =
    [
        Column.Name<FlowSchema>(),
        Column.Text<FlowSchema>("PriorityLevel", "The priority level of its requests.", static s => s.Spec.PriorityLevelConfiguration.Name),
        Column.NumberAsText<FlowSchema>("MatchingPrecedence", "Which schema is asked first: the lower number.", static s => s.Spec.MatchingPrecedence),
        Column.Text<FlowSchema>("DistinguisherMethod", "What makes flows of its requests.", static s => s.Spec.DistinguisherMethod?.Type ?? "<none>"),
        Column.Age<FlowSchema>(),
        Column.Text<FlowSchema>("MissingPL", "Whether its priority level is missing.", static s => s.Status.Conditions.Find(static c => c.Type == "Dangling")?.Status ?? "?"),
    ];
}
