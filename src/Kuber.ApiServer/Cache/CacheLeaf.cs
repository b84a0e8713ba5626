using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Cache;

/// <summary>A run of items in key order. A leaf also keeps what is made of all its items together, such as a compressed segment of a list.</summary>
internal sealed class CacheLeaf(CacheItem[] items) : CacheNode
{
    /// <summary>The most items of a leaf.</summary>
    public const int Capacity = 64;

    private CompressedSegment? json;
    private CompressedSegment? protobuf;

    /// <summary>The items, by key.</summary>
    public CacheItem[] Items { get; } = items;

    /// <inheritdoc/>
    public override int Count => Items.Length;

    /// <inheritdoc/>
    public override string FirstKey => Items[0].Key;

    /// <summary>A run of the leaf's items as a compressed part of a list; kept until a list needs another run of the leaf.</summary>
    public CompressedSegment Compressed(ServedResource resource, int start, int end, WireFormat format)
    {
        ref var kept = ref format == WireFormat.Protobuf ? ref protobuf : ref json;
        return kept is { } segment && segment.Start == start && segment.End == end ? segment : kept = CompressedSegment.Of(resource, new(this, start, end), format);
    }

    /// <summary>The index of a key, or the complement of where it belongs.</summary>
    public int IndexOf(string key)
    {
        var low = 0;
        var high = Items.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Items[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
