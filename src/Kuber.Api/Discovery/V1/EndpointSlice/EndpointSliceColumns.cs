using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Discovery.V1;

/// <summary>The table of endpoint slices.</summary>
internal static class EndpointSliceColumns
{
    private const int Shown = 3;

    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<EndpointSlice>> All =
    [
        Column.Name<EndpointSlice>(),
        Column.Text<EndpointSlice>("AddressType", "What its addresses are.", static s => s.AddressType),
        Column.Text<EndpointSlice>("Ports", "The ports of its endpoints.", static s => OrUnset(s.Ports.AsSpan().ToArray().Select(static p => p.Port?.ToString(CultureInfo.InvariantCulture) ?? p.Name ?? "*"))),
        Column.Text<EndpointSlice>("Endpoints", "The addresses of its endpoints.", static s => OrUnset(s.Endpoints.AsSpan().ToArray().SelectMany(static e => e.Addresses))),
        Column.Age<EndpointSlice>(),
    ];

    private static string OrUnset(IEnumerable<string> texts) => Cells.Some([.. texts], Shown) is { Length: > 0 } some ? some : "<unset>";
}
