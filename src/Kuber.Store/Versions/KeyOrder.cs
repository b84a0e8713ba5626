namespace Kuber.Store.Versions;

/// <summary>The order of keys: that of their UTF-8 bytes.</summary>
internal static class KeyOrder
{
    /// <summary>Less than, equal to or greater than zero.</summary>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length - right.Length;
        }
        return Rank(left[common]) - Rank(right[common]);
    }

    // UTF-16 surrogates stand for characters above all others, but their own numbers are lower than some.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
