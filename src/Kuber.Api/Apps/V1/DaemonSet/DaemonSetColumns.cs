using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>The table of daemon sets.</summary>
internal static class DaemonSetColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<DaemonSet>> All =
    [
        Column.Name<DaemonSet>(),
        Column.Integer<DaemonSet>("Desired", "Nodes that are to run it.", static d => d.Status.DesiredNumberScheduled),
        Column.Integer<DaemonSet>("Current", "Nodes that run it and are to.", static d => d.Status.CurrentNumberScheduled),
        Column.Integer<DaemonSet>("Ready", "Nodes where it is ready.", static d => d.Status.NumberReady),
        Column.Integer<DaemonSet>("Up-to-date", "Nodes that run the newest template.", static d => d.Status.UpdatedNumberScheduled),
        Column.Integer<DaemonSet>("Available", "Nodes where it has been ready for long enough.", static d => d.Status.NumberAvailable),
        Column.Text<DaemonSet>("Node Selector", "The labels of its nodes.", static d => Cells.Labels(d.Spec.Template.Spec.NodeSelector)),
        Column.Age<DaemonSet>(),
        Column.Text<DaemonSet>("Containers", "The names of its containers.", static d => Cells.Names(d.Spec.Template.Spec), 1),
        Column.Text<DaemonSet>("Images", "The images of its containers.", static d => Cells.Images(d.Spec.Template.Spec), 1),
        Column.Text<DaemonSet>("Selector", "The labels of its pods.", static d => Cells.Of(d.Spec.Selector), 1),
    ];
}
