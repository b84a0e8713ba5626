using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of replication controllers.</summary>
internal static class ReplicationControllerColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ReplicationController>> All =
    [
        Column.Name<ReplicationController>(),
        Column.Integer<ReplicationController>("Desired", "How many pods it is to have.", static r => r.Spec.Replicas ?? 0),
        Column.Integer<ReplicationController>("Current", "How many pods it has.", static r => r.Status.Replicas),
        Column.Integer<ReplicationController>("Ready", "How many of them are ready.", static r => r.Status.ReadyReplicas),
        Column.Age<ReplicationController>(),
        Column.Text<ReplicationController>("Containers", "The names of its containers.", static r => Cells.Names(r.Spec.Template?.Spec), 1),
        Column.Text<ReplicationController>("Images", "The images of its containers.", static r => Cells.Images(r.Spec.Template?.Spec), 1),
        Column.Text<ReplicationController>("Selector", "The labels of its pods.", static r => Cells.Labels(r.Spec.Selector), 1),
    ];
}
