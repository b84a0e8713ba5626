using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of endpoints.</summary>
internal static class EndpointsColumns
{
    private const int Shown = 3;

    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Endpoints>> All =
    [
        Column.Name<Endpoints>(),
        Column.Text<Endpoints>("Endpoints", "Addresses with their ports.", Addresses),
        Column.Age<Endpoints>(),
    ];

    private static string Addresses(Endpoints endpoints)
    {
        if (endpoints.Subsets.IsEmpty)
        {
            return "<none>";
        }

        List<string> all = [];
        foreach (var subset in endpoints.Subsets)
        {
            if (subset.Ports.IsEmpty)
            {
                foreach (var address in subset.Addresses)
                {
                    all.Add(address.Ip);
                }
            }

            foreach (var port in subset.Ports)
            {
                foreach (var address in subset.Addresses)
                {
                    all.Add(string.Create(CultureInfo.InvariantCulture, $"{(address.Ip.Contains(':', StringComparison.Ordinal) ? "[" + address.Ip + "]" : address.Ip)}:{port.Port}"));
                }
            }
        }

        return Cells.Some(all, Shown);
    }
}
