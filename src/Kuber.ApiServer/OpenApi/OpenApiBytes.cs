using System.IO.Compression;
using System.Security.Cryptography;

namespace Kuber.ApiServer.OpenApi;

/// <summary>
/// A document as it is sent. It is kept with gzip alone, a tenth of its size; the few clients that do not take gzip get it
/// unpacked on the way.
/// </summary>
internal sealed class OpenApiBytes
{
    private OpenApiBytes(byte[] compressed, int length, string hash) => (Compressed, Length, Hash) = (compressed, length, hash);

    /// <summary>The bytes with gzip.</summary>
    public byte[] Compressed { get; }

    /// <summary>The number of bytes without gzip.</summary>
    public int Length { get; }

    /// <summary>A hash of the bytes in hexadecimal, by which clients know the document.</summary>
    public string Hash { get; }

    /// <summary>Packs a document.</summary>
    public static OpenApiBytes Of(byte[] document)
    {
        using var buffer = new MemoryStream(document.Length / 8);
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, true))
        {
            gzip.Write(document);
        }

        return new(buffer.ToArray(), document.Length, Convert.ToHexString(SHA512.HashData(document)));
    }

    /// <summary>The bytes without gzip.</summary>
    public byte[] Unpack()
    {
        var document = new byte[Length];
        using var gzip = new GZipStream(new MemoryStream(Compressed), CompressionMode.Decompress);
        gzip.ReadExactly(document);
        return document;
    }
}
