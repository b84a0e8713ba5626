using System.Net;
using System.Net.Sockets;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Addresses;

/// <summary>IP addresses.</summary>
public static class IpLibrary
{
    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.net.ip")
    {
        Functions =
        [
            new("ip", new CelOverload("string_to_ip", [CelType.String], CelIp.IpType, static a => CelIp.Read(a[0].Text())) { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("isIP", new CelOverload("is_ip", [CelType.String], CelType.Bool, static a => CelBool.Of(!CelIp.Read(a[0].Text()).IsError)) { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("ip.isCanonical", new CelOverload("ip_is_canonical", [CelType.String], CelType.Bool, static a => IsCanonical(a[0].Text())) { Estimate = TwiceOfFirst, Cost = SpentTwiceOnFirst }),
            new("family", new CelOverload("ip_family", [CelIp.IpType], CelType.Int, static a => new CelInt(IsFour(Of(a[0])) ? 4 : 6)) { IsMember = true }),
            new("isUnspecified", Is("ip_is_unspecified", static ip => ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))),
            new("isLoopback", Is("ip_is_loopback", static ip => IsFour(ip) ? Byte(ip, 0) == 127 : ip.Equals(IPAddress.IPv6Loopback))),
            new("isLinkLocalMulticast", Is("ip_is_link_local_multicast", IsLinkLocalMulticast)),
            new("isLinkLocalUnicast", Is("ip_is_link_local_unicast", IsLinkLocalUnicast)),
            new("isGlobalUnicast", Is("ip_is_global_unicast", IsGlobalUnicast)),
            new("string", new CelOverload("ip_to_string", [CelIp.IpType], CelType.String, static a => new CelString(((CelIp)a[0]).Text))),
        ],
        Types = [CelIp.IpType],
    };

    private static CelOverload Is(string id, Func<IPAddress, bool> body) => new(id, [CelIp.IpType], CelType.Bool, a => CelBool.Of(body(Of(a[0])))) { IsMember = true };

    private static CelValue IsCanonical(string text) => CelIp.Read(text) is CelIp ip ? CelBool.Of(ip.Text == text) : CelIp.Read(text);

    private static IPAddress Of(CelValue value) => ((CelIp)value).Address;

    private static bool IsFour(IPAddress ip) => ip.AddressFamily == AddressFamily.InterNetwork;

    private static byte Byte(IPAddress ip, int index) => ip.GetAddressBytes()[index];

    private static bool IsMulticast(IPAddress ip) => IsFour(ip) ? (Byte(ip, 0) & 0xf0) == 0xe0 : Byte(ip, 0) == 0xff;

    private static bool IsLinkLocalMulticast(IPAddress ip) => IsFour(ip)
        ? (Byte(ip, 0), Byte(ip, 1), Byte(ip, 2)) == (224, 0, 0)
        : Byte(ip, 0) == 0xff && (Byte(ip, 1) & 0x0f) == 0x02;

    private static bool IsLinkLocalUnicast(IPAddress ip) => IsFour(ip)
        ? (Byte(ip, 0), Byte(ip, 1)) == (169, 254)
        : Byte(ip, 0) == 0xfe && (Byte(ip, 1) & 0xc0) == 0x80;

    private static bool IsGlobalUnicast(IPAddress ip) =>
        !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any) && !ip.Equals(IPAddress.Broadcast)
        && !(IsFour(ip) ? Byte(ip, 0) == 127 : ip.Equals(IPAddress.IPv6Loopback)) && !IsMulticast(ip) && !IsLinkLocalUnicast(ip);
}
