using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>The table of stateful sets.</summary>
internal static class StatefulSetColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<StatefulSet>> All =
    [
        Column.Name<StatefulSet>(),
        Column.Text<StatefulSet>("Ready", "Ready pods of those wanted.", static s => string.Create(CultureInfo.InvariantCulture, $"{s.Status.ReadyReplicas}/{s.Spec.Replicas ?? 0}")),
        Column.Age<StatefulSet>(),
        Column.Text<StatefulSet>("Containers", "The names of its containers.", static s => Cells.Names(s.Spec.Template.Spec), 1),
        Column.Text<StatefulSet>("Images", "The images of its containers.", static s => Cells.Images(s.Spec.Template.Spec), 1),
    ];
}
