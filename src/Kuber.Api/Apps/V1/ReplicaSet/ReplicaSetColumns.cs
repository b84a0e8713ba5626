using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>The table of replica sets.</summary>
internal static class ReplicaSetColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ReplicaSet>> All =
    [
        Column.Name<ReplicaSet>(),
        Column.Integer<ReplicaSet>("Desired", "How many pods it is to have.", static r => r.Spec.Replicas ?? 0),
        Column.Integer<ReplicaSet>("Current", "How many pods it has.", static r => r.Status.Replicas),
        Column.Integer<ReplicaSet>("Ready", "How many of them are ready.", static r => r.Status.ReadyReplicas),
        Column.Age<ReplicaSet>(),
        Column.Text<ReplicaSet>("Containers", "The names of its containers.", static r => Cells.Names(r.Spec.Template.Spec), 1),
        Column.Text<ReplicaSet>("Images", "The images of its containers.", static r => Cells.Images(r.Spec.Template.Spec), 1),
        Column.Text<ReplicaSet>("Selector", "The labels of its pods.", static r => Cells.Of(r.Spec.Selector), 1),
    ];
}
