using Kuber.Api.Registry;

namespace Kuber.Api.Node.V1;

/// <summary>The table of runtime classes.</summary>
internal static class RuntimeClassColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<RuntimeClass>> All =
    [
        Column.Name<RuntimeClass>(),
        Column.Text<RuntimeClass>("Handler", "What the container runtime calls it.", static r => r.Handler),
        Column.Age<RuntimeClass>(),
    ];
}
