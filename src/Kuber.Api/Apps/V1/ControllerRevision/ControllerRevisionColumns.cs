using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>The table of controller revisions.</summary>
internal static class ControllerRevisionColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ControllerRevision>> All =
    [
        Column.Name<ControllerRevision>(),
        Column.Text<ControllerRevision>("Controller", "Whose history it belongs to.", static r => Cells.Controller(r.Metadata)),
        Column.NumberAsText<ControllerRevision>("Revision", "Its place in the history.", static r => r.Revision),
        Column.Age<ControllerRevision>(),
    ];
}
