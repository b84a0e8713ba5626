using Kuber.Api.Registry;

namespace Kuber.Api.Coordination.V1;

/// <summary>The table of leases.</summary>
internal static class LeaseColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Lease>> All =
    [
        Column.Name<Lease>(),
        Column.Text<Lease>("Holder", "Who holds it.", static l => l.Spec.HolderIdentity ?? ""),
        Column.Age<Lease>(),
    ];
}
