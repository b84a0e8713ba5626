using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of pod templates.</summary>
internal static class PodTemplateColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<PodTemplate>> All =
    [
        Column.Name<PodTemplate>(),
        Column.Text<PodTemplate>("Containers", "The names of its containers.", static t => Cells.Names(t.Template.Spec)),
        Column.Text<PodTemplate>("Images", "The images of its containers.", static t => Cells.Images(t.Template.Spec)),
        Column.Text<PodTemplate>("Pod Labels", "The labels of its pods.", static t => Cells.Labels(t.Template.Metadata.Labels)),
    ];
}
