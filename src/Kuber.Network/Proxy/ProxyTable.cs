namespace Kuber.Network.Proxy;

/// <summary>
/// The table that all services share: hooks, the maps from addresses and node ports to the chains of services, and the
/// masquerading of marked packets.
/// </summary>
internal static class ProxyTable
{
    /// <summary>Makes the table anew, empty, whatever was there.</summary>
    public const string Definition =
        $$"""
        add table ip {{ProxyNames.Table}}
        delete table ip {{ProxyNames.Table}}
        table ip {{ProxyNames.Table}} {
          map {{ProxyNames.ServiceIPs}} { type ipv4_addr . inet_proto . inet_service : verdict; }
          map {{ProxyNames.NodePorts}} { type inet_proto . inet_service : verdict; }
          map {{ProxyNames.NoEndpointIPs}} { type ipv4_addr . inet_proto . inet_service : verdict; }
          map {{ProxyNames.NoEndpointNodePorts}} { type inet_proto . inet_service : verdict; }
          chain {{ProxyNames.MarkForMasquerade}} {
            meta mark set meta mark or {{ProxyNames.MasqueradeMark}}
          }
          chain reject-chain {
            meta l4proto tcp reject with tcp reset
            reject
          }
          chain services {
            ip daddr . meta l4proto . th dport vmap @{{ProxyNames.ServiceIPs}}
            fib daddr type local meta l4proto . th dport vmap @{{ProxyNames.NodePorts}}
          }
          chain no-endpoints {
            ip daddr . meta l4proto . th dport vmap @{{ProxyNames.NoEndpointIPs}}
            fib daddr type local meta l4proto . th dport vmap @{{ProxyNames.NoEndpointNodePorts}}
          }
          chain nat-prerouting {
            type nat hook prerouting priority dstnat; policy accept;
            meta l4proto { tcp, udp, sctp } jump services
          }
          chain nat-output {
            type nat hook output priority -100; policy accept;
            meta l4proto { tcp, udp, sctp } jump services
          }
          chain nat-postrouting {
            type nat hook postrouting priority srcnat; policy accept;
            meta mark and {{ProxyNames.MasqueradeMark}} == 0 ip saddr != 127.0.0.0/8 return
            oifname "lo" return
            meta mark set meta mark and 0xffffbfff
            masquerade fully-random
          }
          chain filter-input {
            type filter hook input priority -110; policy accept;
            ct state new jump no-endpoints
          }
          chain filter-forward {
            type filter hook forward priority -110; policy accept;
            ct state new jump no-endpoints
          }
          chain filter-output {
            type filter hook output priority -110; policy accept;
            ct state new jump no-endpoints
          }
          chain martians {
            type filter hook prerouting priority raw; policy accept;
            iifname != "lo" ip daddr 127.0.0.0/8 drop
          }
        }

        """;
}
