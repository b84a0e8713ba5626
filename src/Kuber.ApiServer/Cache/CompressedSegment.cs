using System.Buffers;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Cache;

/// <summary>The items of a run as compressed JSON, joined by commas.</summary>
/// <param name="Bytes">Deflate blocks that end on a byte boundary.</param>
/// <param name="Checksum">The CRC-32 of the plain text.</param>
/// <param name="Length">The length of the plain text.</param>
internal sealed record CompressedSegment(byte[] Bytes, uint Checksum, long Length)
{
    /// <summary>Compresses a run.</summary>
    public static CompressedSegment Of(ServedResource resource, CacheRun run)
    {
        var plain = new ArrayBufferWriter<byte>(64 * 1024);
        for (var i = run.Start; i < run.End; i++)
        {
            ObjectWriter.WriteItem(plain, resource, run.Leaf.Items[i].Json(resource), i == run.Start);
        }

        return new(CompressedList.Deflate(plain.WrittenSpan), GzipChecksum.Of(plain.WrittenSpan), plain.WrittenCount);
    }
}
