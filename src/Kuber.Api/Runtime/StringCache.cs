using System.Runtime.InteropServices;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>
/// Hands out the same string for the same short text again and again: API objects are full of a few hundred of them. A fixed
/// table; a newcomer takes the place of whom it meets. Reads and writes of a slot are atomic, so threads may share it.
/// </summary>
internal static class StringCache
{
    private const int MaxLength = 32;
    private const int Slots = 4096;
    private static readonly string?[] Table = new string?[Slots];

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length == 0)
        {
            return "";
        }

        if (utf8.Length > MaxLength)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var slot = ref Table[Hash(utf8) & (Slots - 1)];
        var known = slot;
        if (known is not null && known.Length == utf8.Length && Ascii.Equals(utf8, known))
        {
            return known;
        }

        var text = Encoding.UTF8.GetString(utf8);
        if (text.Length == utf8.Length)
        {
            slot = text;
        }

        return text;
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        ulong head;
        ulong tail;
        if (utf8.Length >= 8)
        {
            head = MemoryMarshal.Read<ulong>(utf8);
            tail = MemoryMarshal.Read<ulong>(utf8[^8..]);
            if (utf8.Length > 16)
            {
                head ^= MemoryMarshal.Read<ulong>(utf8[8..]) * 0x9E3779B97F4A7C15;
            }
        }
        else if (utf8.Length >= 4)
        {
            head = MemoryMarshal.Read<uint>(utf8);
            tail = MemoryMarshal.Read<uint>(utf8[^4..]);
        }
        else
        {
            head = utf8[0];
            tail = ((uint)utf8[utf8.Length >> 1] << 8) | utf8[^1];
        }

        var hash = (head * 0x9E3779B97F4A7C15) ^ ((tail + (ulong)utf8.Length) * 0xC2B2AE3D27D4EB4F);
        return (uint)(hash >> 40) ^ (uint)(hash >> 20);
    }
}
