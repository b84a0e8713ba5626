using System.Text;

namespace Kuber.Machinery.Trees;

/// <summary>
/// Short texts that occur again and again (field names, kinds, enum values), so that parsing does not make them anew.
/// A fixed table where a later text replaces an earlier one of the same slot; a race only costs a copy.
/// </summary>
internal static class NameCache
{
    private const int Size = 2048;

    private static readonly Entry?[] Entries = new Entry?[Size];

    /// <summary>The text of the UTF-8 bytes.</summary>
    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        ref var slot = ref Entries[(hash ^ (hash >> 15)) % Size];
        var found = slot;
        if (found is not null && utf8.SequenceEqual(found.Utf8))
        {
            return found.Text;
        }

        var made = Encoding.UTF8.GetString(utf8);
        slot = new(utf8.ToArray(), made);
        return made;
    }

    private sealed record Entry(byte[] Utf8, string Text);
}
