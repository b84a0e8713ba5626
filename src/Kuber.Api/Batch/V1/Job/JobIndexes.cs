using System.Globalization;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>Sets of a job's indexes as text: ascending numbers and ranges, such as <c>0,3-5,7</c>.</summary>
internal static class JobIndexes
{
    /// <summary>What is wrong with a text; null where it is good. Also how many indexes it names.</summary>
    public static string? Check(string text, int completions, out int total)
    {
        total = 0;
        int? last = null;
        foreach (var part in text.Length == 0 ? [] : text.Split(','))
        {
            if (Range(part, completions, out var first, out var end) is { } wrong)
            {
                total = 0;
                return wrong;
            }

            if (last >= first)
            {
                total = 0;
                return string.Create(CultureInfo.InvariantCulture, $"non-increasing order, previous: {last}, current: {first}");
            }

            total += end - first + 1;
            last = end;
        }

        return null;
    }

    /// <summary>The first index that two sets have in common; null where there is none. Malformed ranges count for nothing.</summary>
    public static int? Overlap(string left, string right, int completions)
    {
        foreach (var a in left.Split(','))
        {
            foreach (var b in right.Split(','))
            {
                if (Range(a, completions, out var first, out var end) is null && Range(b, completions, out var otherFirst, out var otherEnd) is null
                    && first <= otherEnd && otherFirst <= end)
                {
                    return Math.Max(first, otherFirst);
                }
            }
        }

        return null;
    }

    private static string? Range(string text, int completions, out int first, out int end)
    {
        (first, end) = (0, 0);
        var limits = text.Split('-');
        if (limits.Length > 2)
        {
            return $"the fragment {FieldValueText.Quote(text)} violates the requirement that an index interval can have at most two parts separated by '-'";
        }

        if (Number(limits[0], completions, out first) is { } wrong)
        {
            return wrong;
        }

        end = first;
        if (limits.Length == 1)
        {
            return null;
        }

        return Number(limits[1], completions, out end) ?? (first >= end
            ? string.Create(CultureInfo.InvariantCulture, $"non-increasing order, previous: {first}, current: {end}")
            : null);
    }

    private static string? Number(string text, int completions, out int number)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            return $"cannot convert string to integer for index: {FieldValueText.Quote(text)}";
        }

        return number >= completions ? $"too large index: {FieldValueText.Quote(text)}" : null;
    }
}
