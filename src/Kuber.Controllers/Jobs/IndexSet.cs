using System.Globalization;
using System.Text;

namespace Kuber.Controllers.Jobs;

/// <summary>A set of a Job's indexes, which statuses show as text such as <c>0,2-5</c>.</summary>
internal sealed class IndexSet
{
    private readonly SortedSet<int> indexes = [];

    /// <summary>How many indexes are in it.</summary>
    public int Count => indexes.Count;

    /// <summary>Reads the text; what is malformed, or not below <paramref name="completions"/>, is left out.</summary>
    public static IndexSet Parse(string? text, int completions)
    {
        var set = new IndexSet();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var limits = part.Split('-');
            if (int.TryParse(limits[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(limits[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                for (var index = first; index <= last && index < completions; index++)
                {
                    set.indexes.Add(index);
                }
            }
        }

        return set;
    }

    /// <summary>Adds an index; whether it was missing.</summary>
    public bool Add(int index) => indexes.Add(index);

    public bool Contains(int index) => indexes.Contains(index);

    /// <summary>How many indexes are in both sets.</summary>
    public int CountIn(IndexSet other) => indexes.Count(other.Contains);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        int? first = null;
        var last = 0;
        foreach (var index in indexes)
        {
            if (first is not null && index == last + 1)
            {
                last = index;
                continue;
            }

            Append(text, first, last);
            (first, last) = (index, index);
        }

        Append(text, first, last);
        return text.ToString();
    }

    private static void Append(StringBuilder text, int? first, int last)
    {
        if (first is not { } start)
        {
            return;
        }

        text.Append(text.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{start}");
        if (last > start)
        {
            // Two neighbours are listed, three and more are a range.
            text.Append(last == start + 1 ? ',' : '-').Append(CultureInfo.InvariantCulture, $"{last}");
        }
    }
}
