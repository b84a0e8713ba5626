using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>The table of network policies.</summary>
internal static class NetworkPolicyColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<NetworkPolicy>> All =
    [
        Column.Name<NetworkPolicy>(),
        Column.Text<NetworkPolicy>("Pod-Selector", "The pods that it is for.", static p => Cells.Of(p.Spec.PodSelector)),
        Column.Age<NetworkPolicy>(),
    ];
}
