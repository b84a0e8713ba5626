using System.Buffers;
using System.Buffers.Binary;

namespace Kuber.ApiServer.Http;

/// <summary>The CRC-32 and length of a gzip stream; checksums of parts are combined without reading the parts again.</summary>
internal sealed class GzipChecksum
{
    private const uint Polynomial = 0xedb88320;

    private static readonly uint[][] Tables = MakeTables();

    private uint crc;
    private long length;

    /// <summary>The CRC-32 of a text.</summary>
    public static uint Of(ReadOnlySpan<byte> data)
    {
        var value = 0xffffffff;
        while (data.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ value;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            value = Tables[7][low & 0xff] ^ Tables[6][(low >> 8) & 0xff] ^ Tables[5][(low >> 16) & 0xff] ^ Tables[4][low >> 24]
                ^ Tables[3][high & 0xff] ^ Tables[2][(high >> 8) & 0xff] ^ Tables[1][(high >> 16) & 0xff] ^ Tables[0][high >> 24];
            data = data[8..];
        }

        foreach (var b in data)
        {
            value = Tables[0][(value ^ b) & 0xff] ^ (value >> 8);
        }

        return ~value;
    }

    /// <summary>Adds a text.</summary>
    public void Append(ReadOnlySpan<byte> data) => Append(Of(data), data.Length);

    /// <summary>Adds a text of which the checksum is known.</summary>
    public void Append(uint checksum, long size) => Append(checksum, size, Shift(size));

    /// <summary>Adds a text of which checksum and shift are known.</summary>
    public void Append(uint checksum, long size, uint shift)
    {
        crc = length == 0 ? checksum : Multiply(shift, crc) ^ checksum;
        length += size;
    }

    /// <summary>What moves a checksum by a number of bytes, over GF(2): x^(8·size) modulo the polynomial, by repeated squaring.</summary>
    public static uint Shift(long size)
    {
        var (power, square) = (0x80000000u, 0x00800000u);
        for (var n = size; n > 0; n >>= 1)
        {
            if ((n & 1) != 0)
            {
                power = Multiply(square, power);
            }

            square = Multiply(square, square);
        }

        return power;
    }

    /// <summary>Writes the end of a gzip stream.</summary>
    public void WriteTrailer(IBufferWriter<byte> output)
    {
        var span = output.GetSpan(8);
        BinaryPrimitives.WriteUInt32LittleEndian(span, crc);
        BinaryPrimitives.WriteUInt32LittleEndian(span[4..], (uint)length);
        output.Advance(8);
    }

    private static uint Multiply(uint a, uint b)
    {
        var product = 0u;
        for (var bit = 0x80000000u; bit != 0; bit >>= 1)
        {
            if ((a & bit) != 0)
            {
                product ^= b;
            }

            b = (b & 1) != 0 ? (b >> 1) ^ Polynomial : b >> 1;
        }

        return product;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var t = 0; t < 8; t++)
        {
            tables[t] = new uint[256];
            for (var i = 0u; i < 256; i++)
            {
                var value = t == 0 ? i : tables[t - 1][i];
                if (t == 0)
                {
                    for (var k = 0; k < 8; k++)
                    {
                        value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
                    }
                }
                else
                {
                    value = tables[0][value & 0xff] ^ (value >> 8);
                }

                tables[t][i] = value;
            }
        }

        return tables;
    }
}
