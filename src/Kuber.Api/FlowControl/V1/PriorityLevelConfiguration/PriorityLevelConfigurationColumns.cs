using Kuber.Api.Registry;

namespace Kuber.Api.FlowControl.V1;

/// <summary>The table of priority levels.</summary>
internal static class PriorityLevelConfigurationColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<PriorityLevelConfiguration>> All =
    [
        Column.Name<PriorityLevelConfiguration>(),
        Column.Text<PriorityLevelConfiguration>("Type", "Whether its requests are limited.", static l => l.Spec.Type),
        Number("NominalConcurrencyShares", "Its part of the requests that run at a time.", static l => l.Spec.Limited?.NominalConcurrencyShares),
        Number("Queues", "How many queues it has.", static l => l.Spec.Limited?.LimitResponse.Queuing?.Queues),
        Number("HandSize", "How many queues a flow may use.", static l => l.Spec.Limited?.LimitResponse.Queuing?.HandSize),
        Number("QueueLengthLimit", "How many requests wait in a queue.", static l => l.Spec.Limited?.LimitResponse.Queuing?.QueueLengthLimit),
        Column.Age<PriorityLevelConfiguration>(),
    ];

    private static TableColumn<PriorityLevelConfiguration> Number(string name, string description, Func<PriorityLevelConfiguration, int?> cell) =>
        new(name, "string", "", 0, description, (l, _) => cell(l) is { } number ? (long)number : "<none>");
}
