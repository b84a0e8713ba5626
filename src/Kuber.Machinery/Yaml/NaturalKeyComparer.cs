namespace Kuber.Machinery.Yaml;

/// <summary>The order of keys in upstream's YAML: letters after everything else, runs of digits by their number.</summary>
internal sealed class NaturalKeyComparer : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static readonly NaturalKeyComparer Instance = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] == b[i])
            {
                continue;
            }

            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[i]))
            {
                return CompareNumbers(a, b, i);
            }

            var (letterA, letterB) = (char.IsLetter(a[i]), char.IsLetter(b[i]));
            if (letterA != letterB)
            {
                return letterA ? 1 : -1;
            }

            return a[i].CompareTo(b[i]);
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int CompareNumbers(string a, string b, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(a[start - 1]))
        {
            start--;
        }

        var numberA = Number(a, start);
        var numberB = Number(b, start);
        var order = numberA.Length != numberB.Length ? numberA.Length.CompareTo(numberB.Length) : numberA.SequenceCompareTo(numberB);
        return order != 0 ? order : a[at].CompareTo(b[at]);
    }

    private static ReadOnlySpan<char> Number(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start).TrimStart('0');
    }
}
