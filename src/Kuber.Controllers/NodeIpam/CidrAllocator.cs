using System.Net;
using System.Numerics;

namespace Kuber.Controllers.NodeIpam;

/// <summary>Gives out networks of one size from a larger one, the next free one after the last given out. Not thread-safe.</summary>
internal sealed class CidrAllocator
{
    private readonly BigInteger first;
    private readonly int bits;
    private readonly int maskSize;
    private readonly HashSet<BigInteger> taken = [];
    private readonly BigInteger count;
    private BigInteger next;

    /// <param name="cluster">The larger network.</param>
    /// <param name="maskSize">The prefix length of what is given out.</param>
    /// <exception cref="ArgumentException">The larger network is the smaller one.</exception>
    public CidrAllocator(IPNetwork cluster, int maskSize)
    {
        if (maskSize < cluster.PrefixLength)
        {
            throw new ArgumentException($"networks of /{maskSize} do not fit into {cluster}");
        }

        Cluster = cluster;
        this.maskSize = maskSize;
        bits = cluster.BaseAddress.GetAddressBytes().Length * 8;
        first = ToNumber(cluster.BaseAddress);
        count = BigInteger.One << (maskSize - cluster.PrefixLength);
    }

    /// <summary>The larger network.</summary>
    public IPNetwork Cluster { get; }

    /// <summary>Takes the next free network, or null where none is left.</summary>
    public IPNetwork? Allocate()
    {
        if (taken.Count >= count)
        {
            return null;
        }

        while (taken.Contains(next))
        {
            next = (next + 1) % count;
        }

        taken.Add(next);
        var network = new IPNetwork(ToAddress(first + (next << (bits - maskSize))), maskSize);
        next = (next + 1) % count;
        return network;
    }

    /// <summary>Takes a network that is in use already.</summary>
    public void Occupy(IPNetwork network)
    {
        if (Cluster.Contains(network.BaseAddress))
        {
            taken.Add(IndexOf(network));
        }
    }

    /// <summary>Gives a network back.</summary>
    public void Release(IPNetwork network)
    {
        if (Cluster.Contains(network.BaseAddress))
        {
            taken.Remove(IndexOf(network));
        }
    }

    private BigInteger IndexOf(IPNetwork network) => (ToNumber(network.BaseAddress) - first) >> (bits - maskSize);

    private static BigInteger ToNumber(IPAddress address) => new(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);

    private IPAddress ToAddress(BigInteger number)
    {
        var bytes = new byte[bits / 8];
        var written = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        written.CopyTo(bytes, bytes.Length - written.Length);
        return new(bytes);
    }
}
