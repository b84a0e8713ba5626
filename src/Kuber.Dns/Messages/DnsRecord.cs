using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace Kuber.Dns.Messages;

/// <summary>A resource record.</summary>
/// <param name="Name">The name it belongs to, without the final dot.</param>
/// <param name="Type">Its type.</param>
/// <param name="TimeToLiveSeconds">How long it may be kept, in seconds.</param>
/// <param name="Data">Its data; names in it are written whole.</param>
public sealed record DnsRecord(string Name, ushort Type, uint TimeToLiveSeconds, byte[] Data)
{
    /// <summary>An address record, A or AAAA.</summary>
    public static DnsRecord Address(string name, IPAddress address, uint ttl)
    {
        var bytes = address.GetAddressBytes();
        return new(name, bytes.Length == 4 ? DnsType.A : DnsType.Aaaa, ttl, bytes);
    }

    /// <summary>Another name for a name.</summary>
    public static DnsRecord Cname(string name, string target, uint ttl) => new(name, DnsType.Cname, ttl, NameBytes(target));

    /// <summary>The name of an address.</summary>
    public static DnsRecord Ptr(string name, string target, uint ttl) => new(name, DnsType.Ptr, ttl, NameBytes(target));

    /// <summary>A text of at most 255 bytes.</summary>
    public static DnsRecord Txt(string name, string text, uint ttl)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(name, DnsType.Txt, ttl, [(byte)bytes.Length, .. bytes]);
    }

    /// <summary>Host and port of a service (RFC 2782).</summary>
    public static DnsRecord Srv(string name, ushort weight, ushort port, string target, uint ttl)
    {
        var host = NameBytes(target);
        var data = new byte[6 + host.Length];
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(2), weight);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(4), port);
        host.CopyTo(data, 6);
        return new(name, DnsType.Srv, ttl, data);
    }

    /// <summary>The authority of a zone; its last number says how long a missing name may be remembered.</summary>
    public static DnsRecord Soa(string zone, uint serial, uint ttl)
    {
        List<byte> data = [.. NameBytes("ns.dns." + zone), .. NameBytes("hostmaster." + zone)];
        Span<byte> numbers = stackalloc byte[20];
        foreach (var (i, value) in new[] { serial, 7200u, 1800u, 86400u, ttl }.Index())
        {
            BinaryPrimitives.WriteUInt32BigEndian(numbers[(i * 4)..], value);
        }

        data.AddRange(numbers);
        return new(zone, DnsType.Soa, ttl, [.. data]);
    }

    /// <summary>A name as labels with their lengths.</summary>
    internal static byte[] NameBytes(string name)
    {
        List<byte> bytes = [];
        foreach (var label in name.TrimEnd('.').Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var text = Encoding.ASCII.GetBytes(label);
            bytes.Add((byte)text.Length);
            bytes.AddRange(text);
        }

        bytes.Add(0);
        return [.. bytes];
    }
}
