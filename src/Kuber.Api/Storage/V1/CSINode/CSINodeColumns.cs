using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>The table of what nodes know of CSI drivers.</summary>
internal static class CSINodeColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<CSINode>> All =
    [
        Column.Name<CSINode>(),
        Column.Integer<CSINode>("Drivers", "How many drivers run on the node.", static n => n.Spec.Drivers.Count),
        Column.Age<CSINode>(),
    ];
}
