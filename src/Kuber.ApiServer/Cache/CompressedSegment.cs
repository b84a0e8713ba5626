using System.Buffers;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Cache;

/// <summary>The items of a run as a compressed part of a list.</summary>
/// <param name="Start">The index of the run's first item in its leaf.</param>
/// <param name="End">The index after the last.</param>
/// <param name="Bytes">Deflate blocks that end on a byte boundary.</param>
/// <param name="Checksum">The CRC-32 of the plain text.</param>
/// <param name="Length">The length of the plain text.</param>
internal sealed record CompressedSegment(int Start, int End, byte[] Bytes, uint Checksum, long Length)
{
    /// <summary>What moves the checksum of what comes before by the length of the plain text.</summary>
    public uint Shift { get; } = GzipChecksum.Shift(Length);

    /// <summary>Compresses a run.</summary>
    public static CompressedSegment Of(ServedResource resource, CacheRun run, WireFormat format)
    {
        var plain = new ArrayBufferWriter<byte>(64 * 1024);
        for (var i = run.Start; i < run.End; i++)
        {
            var item = run.Leaf.Items[i];
            if (format == WireFormat.Protobuf)
            {
                ProtobufList.WriteField(plain, 2, item.Protobuf(resource).Message);
            }
            else
            {
                ObjectWriter.WriteItem(plain, resource, item.Json(resource), i == run.Start);
            }
        }

        return new(run.Start, run.End, CompressedList.Deflate(plain.WrittenSpan), GzipChecksum.Of(plain.WrittenSpan), plain.WrittenCount);
    }
}
