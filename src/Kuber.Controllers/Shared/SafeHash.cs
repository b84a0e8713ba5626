using System.Globalization;

namespace Kuber.Controllers.Shared;

/// <summary>Short names from hashes, in letters and digits that spell no words.</summary>
internal static class SafeHash
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";

    /// <summary>The FNV-1a hash of bytes, with a counter mixed in where hashes collided, as a safe name of at most ten characters.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, int? collisionCount)
    {
        var hash = 2166136261u;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 16777619u;
        }

        if (collisionCount is { } count)
        {
            for (var i = 0; i < 8; i++)
            {
                hash = (hash ^ (byte)((ulong)count >> (8 * i))) * 16777619u;
            }
        }

        return Encode(hash.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes every character with the safe alphabet.</summary>
    public static string Encode(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Alphabet[source[i] % Alphabet.Length];
        }
    });
}
