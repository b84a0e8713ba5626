using Kuber.Api.Registry;

namespace Kuber.Api.Tests.Samples.V1;

/// <summary>The table of backups.</summary>
internal static class BackupColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Backup>> All =
    [
        Column.Name<Backup>(),
        Column.Text<Backup>("Claim", "The claim whose data is copied.", static b => b.Spec.ClaimName),
        Column.Text<Backup>("Copies", "Copies there are of those kept.", static b => $"{b.Status.Copies}/{b.Spec.Copies}"),
        Column.Text<Backup>("Last", "How long ago the last copy was made.", static (b, context) => b.Status.LastTime is null ? "<never>" : HumanDuration.Since(b.Status.LastTime, context)),
        Column.Age<Backup>(),
        Column.Text<Backup>("Targets", "The places that copies go to.", static b => string.Join(',', b.Spec.Targets.Select(static t => t.Name)), priority: 1),
    ];
}
