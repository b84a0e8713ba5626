using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>The table of deployments.</summary>
internal static class DeploymentColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Deployment>> All =
    [
        Column.Name<Deployment>(),
        Column.Text<Deployment>("Ready", "Ready pods of those wanted.", static d => string.Create(CultureInfo.InvariantCulture, $"{d.Status.ReadyReplicas}/{d.Spec.Replicas ?? 0}")),
        Column.NumberAsText<Deployment>("Up-to-date", "Pods of the newest template.", static d => d.Status.UpdatedReplicas),
        Column.NumberAsText<Deployment>("Available", "Pods ready for long enough.", static d => d.Status.AvailableReplicas),
        Column.Age<Deployment>(),
        Column.Text<Deployment>("Containers", "The names of its containers.", static d => Cells.Names(d.Spec.Template.Spec), 1),
        Column.Text<Deployment>("Images", "The images of its containers.", static d => Cells.Images(d.Spec.Template.Spec), 1),
        Column.Text<Deployment>("Selector", "The labels of its pods.", static d => Cells.Of(d.Spec.Selector), 1),
    ];
}
