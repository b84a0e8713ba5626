namespace Kuber.Dns.Messages;

/// <summary>Record types (RFC 1035, 3596, 2782, 6891).</summary>
public static class DnsType
{
    /// <summary>An IPv4 address.</summary>
    public const ushort A = 1;

    /// <summary>Another name.</summary>
    public const ushort Cname = 5;

    /// <summary>The authority of a zone.</summary>
    public const ushort Soa = 6;

    /// <summary>A name for an address.</summary>
    public const ushort Ptr = 12;

    /// <summary>A text.</summary>
    public const ushort Txt = 16;

    /// <summary>An IPv6 address.</summary>
    public const ushort Aaaa = 28;

    /// <summary>A service: host and port.</summary>
    public const ushort Srv = 33;

    /// <summary>Options of EDNS.</summary>
    public const ushort Opt = 41;

    /// <summary>All types.</summary>
    public const ushort Any = 255;
}
