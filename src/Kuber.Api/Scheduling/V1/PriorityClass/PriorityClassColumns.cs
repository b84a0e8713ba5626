using Kuber.Api.Registry;

namespace Kuber.Api.Scheduling.V1;

/// <summary>The table of priority classes.</summary>
internal static class PriorityClassColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<PriorityClass>> All =
    [
        Column.Name<PriorityClass>(),
        Column.Integer<PriorityClass>("Value", "The priority of its pods.", static p => p.Value),
        Column.Boolean<PriorityClass>("Global-Default", "Whether pods without a class are of it.", static p => p.GlobalDefault),
        Column.Age<PriorityClass>(),
        Column.Text<PriorityClass>("PreemptionPolicy", "Whether its pods may displace others.", static p => p.PreemptionPolicy ?? ""),
    ];
}
