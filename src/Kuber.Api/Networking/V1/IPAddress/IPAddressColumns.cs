using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>The table of IP addresses. Its rows end with an age that no heading announces, as upstream's do.</summary>
internal static class IPAddressColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<IPAddress>> All =
    [
        Column.Name<IPAddress>(),
        Column.Text<IPAddress>("ParentRef", "What uses the address.", static a => a.Spec.ParentRef is { } parent ? Parent(parent) : "<none>"),
        Column.Age<IPAddress>() with { Name = "" },
    ];

    private static string Parent(ParentReference parent)
    {
        var resource = parent.Group.Length == 0 ? parent.Resource : parent.Resource + "." + parent.Group;
        return parent.Namespace.Length == 0 ? $"{resource}/{parent.Name}" : $"{resource}/{parent.Namespace}/{parent.Name}";
    }
}
