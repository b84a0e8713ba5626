using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of the parts of the control plane.</summary>
internal static class ComponentStatusColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ComponentStatus>> All =
    [
        Column.Name<ComponentStatus>(),
        Column.Text<ComponentStatus>("Status", "Whether the part is well.", static s => Healthy(s) switch { { Status: "True" } => "Healthy", { Status: "False" } => "Unhealthy", _ => "Unknown" }),
        Column.Text<ComponentStatus>("Message", "What the part answered.", static s => Healthy(s)?.Message ?? ""),
        Column.Text<ComponentStatus>("Error", "Why there was no answer.", static s => Healthy(s)?.Error ?? ""),
    ];

    private static ComponentCondition? Healthy(ComponentStatus status) => status.Conditions.Find(static c => c.Type == "Healthy");
}
