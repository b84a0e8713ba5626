using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>The table of ranges of service addresses.</summary>
internal static class ServiceCIDRColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ServiceCIDR>> All =
    [
        Column.Name<ServiceCIDR>(),
        Column.Text<ServiceCIDR>("CIDRs", "The ranges.", static c => string.Join(',', c.Spec.Cidrs)),
        Column.Age<ServiceCIDR>(),
    ];
}
