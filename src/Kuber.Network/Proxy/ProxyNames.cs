using System.Security.Cryptography;
using System.Text;

namespace Kuber.Network.Proxy;

/// <summary>Names of tables, maps and chains.</summary>
internal static class ProxyNames
{
    public const string Table = "kuber-proxy";
    public const string ServiceIPs = "service-ips";
    public const string NodePorts = "service-nodeports";
    public const string NoEndpointIPs = "no-endpoint-ips";
    public const string NoEndpointNodePorts = "no-endpoint-nodeports";
    public const string MarkForMasquerade = "mark-for-masquerade";
    public const string MasqueradeMark = "0x4000";

    /// <summary>A name for something of a service port: a readable part, and a hash that keeps it apart from others.</summary>
    public static string Of(string prefix, string service, string port, string more = "")
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(service + "\n" + port + "\n" + more)).AsSpan(0, 6));
        var readable = service.Length > 60 ? service[..60] : service;
        return $"{prefix}-{hash}-{readable}";
    }
}
