using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>The table of ingresses.</summary>
internal static class IngressColumns
{
    private const int MostHosts = 3;

    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Ingress>> All =
    [
        Column.Name<Ingress>(),
        Column.Text<Ingress>("Class", "The class of who serves it.", static i => i.Spec.IngressClassName ?? "<none>"),
        Column.Text<Ingress>("Hosts", "The names of hosts that it answers for.", Hosts),
        Column.Text<Ingress>("Address", "Where it is reached from outside.", Addresses),
        Column.Text<Ingress>("Ports", "The ports that it is reached by.", static i => i.Spec.Tls.IsEmpty ? "80" : "80, 443"),
        Column.Age<Ingress>(),
    ];

    /// <summary>The first hosts, and how many rules come after them.</summary>
    private static string Hosts(Ingress ingress)
    {
        List<string> hosts = [];
        foreach (var rule in ingress.Spec.Rules)
        {
            if (hosts.Count == MostHosts)
            {
                return string.Join(',', hosts) + $" + {ingress.Spec.Rules.Count - MostHosts} more...";
            }

            if (rule.Host.Length > 0)
            {
                hosts.Add(rule.Host);
            }
        }

        return hosts.Count == 0 ? "*" : string.Join(',', hosts);
    }

    private static string Addresses(Ingress ingress) => string.Join(
        ',',
        ingress.Status.LoadBalancer.Ingress.AsSpan().ToArray()
            .Select(static p => p.Ip.Length > 0 ? p.Ip : p.Hostname)
            .Where(static p => p.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal));
}
