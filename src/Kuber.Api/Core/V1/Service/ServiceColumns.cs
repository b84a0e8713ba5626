using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of services.</summary>
internal static class ServiceColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Service>> All =
    [
        Column.Name<Service>(),
        Column.Text<Service>("Type", "How it is reached.", static s => s.Spec.Type),
        Column.Text<Service>("Cluster-IP", "Its address inside the cluster.", static s => s.Spec.ClusterIPs.IsEmpty ? "<none>" : s.Spec.ClusterIPs[0]),
        Column.Text<Service>("External-IP", "Its addresses outside of the cluster.", External),
        Column.Text<Service>("Port(s)", "Ports, node ports and protocols.", static s => Ports(s.Spec)),
        Column.Age<Service>(),
        Column.Text<Service>("Selector", "The labels of its pods.", static s => Cells.Labels(s.Spec.Selector), 1),
    ];

    private static string External(Service service)
    {
        var spec = service.Spec;
        switch (spec.Type)
        {
            case "ClusterIP" or "NodePort":
                return spec.ExternalIPs.IsEmpty ? "<none>" : string.Join(',', spec.ExternalIPs);
            case "LoadBalancer":
                List<string> addresses = [];
                foreach (var ingress in service.Status.LoadBalancer.Ingress)
                {
                    addresses.Add(ingress.Ip.Length > 0 ? ingress.Ip : ingress.Hostname);
                }

                addresses.RemoveAll(static a => a.Length == 0);
                addresses.AddRange(spec.ExternalIPs);
                return addresses.Count == 0 ? "<pending>" : string.Join(',', addresses.Distinct());
            case "ExternalName":
                return spec.ExternalName;
            default:
                return "<unknown>";
        }
    }

    private static string Ports(ServiceSpec spec) => spec.Ports.IsEmpty ? "<none>" : string.Join(',', spec.Ports.AsSpan().ToArray().Select(static p => p.NodePort > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{p.Port}:{p.NodePort}/{p.Protocol}")
        : string.Create(CultureInfo.InvariantCulture, $"{p.Port}/{p.Protocol}")));
}
