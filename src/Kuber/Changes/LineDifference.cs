namespace Kuber.Changes;

/// <summary>The differences between two texts, line by line, as a unified diff shows them: three lines around each change.</summary>
internal static class LineDifference
{
    private const int Around = 3;

    /// <summary>The lines to show; empty where the texts are the same.</summary>
    public static IReadOnlyList<string> Between(string from, string to)
    {
        var all = Compare(from.TrimEnd('\n').Split('\n'), to.TrimEnd('\n').Split('\n'));
        List<string> shown = [];
        var last = -1;
        for (var i = 0; i < all.Count; i++)
        {
            if (!IsNear(all, i))
            {
                continue;
            }

            if (last >= 0 && last < i - 1)
            {
                shown.Add("...");
            }

            shown.Add(all[i]);
            last = i;
        }

        return shown;
    }

    private static bool IsNear(List<string> lines, int at)
    {
        for (var i = Math.Max(0, at - Around); i <= Math.Min(lines.Count - 1, at + Around); i++)
        {
            if (lines[i][0] != ' ')
            {
                return true;
            }
        }

        return false;
    }

    // The longest common subsequence, by the table of the lengths of that of all ends.
    private static List<string> Compare(string[] from, string[] to)
    {
        var lengths = new int[from.Length + 1, to.Length + 1];
        for (var i = from.Length - 1; i >= 0; i--)
        {
            for (var j = to.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = from[i] == to[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        List<string> result = [];
        for (var (i, j) = (0, 0); i < from.Length || j < to.Length;)
        {
            if (i < from.Length && j < to.Length && from[i] == to[j])
            {
                result.Add(" " + from[i++]);
                j++;
            }
            else if (j == to.Length || (i < from.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                result.Add("-" + from[i++]);
            }
            else
            {
                result.Add("+" + to[j++]);
            }
        }

        return result;
    }
}
