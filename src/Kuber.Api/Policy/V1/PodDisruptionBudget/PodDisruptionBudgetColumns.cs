using Kuber.Api.Registry;

namespace Kuber.Api.Policy.V1;

/// <summary>The table of pod disruption budgets.</summary>
internal static class PodDisruptionBudgetColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<PodDisruptionBudget>> All =
    [
        Column.Name<PodDisruptionBudget>(),
        Column.Text<PodDisruptionBudget>("Min Available", "How many of its pods must stay.", static p => p.Spec.MinAvailable?.ToString() ?? "N/A"),
        Column.Text<PodDisruptionBudget>("Max Unavailable", "How many of its pods may be gone.", static p => p.Spec.MaxUnavailable?.ToString() ?? "N/A"),
        Column.Integer<PodDisruptionBudget>("Allowed Disruptions", "How many more of its pods may go now.", static p => p.Status.DisruptionsAllowed),
        Column.Age<PodDisruptionBudget>(),
    ];
}
