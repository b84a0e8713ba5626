using System.Globalization;
using System.Text;

namespace Kuber.Api.Validation;

/// <summary>
/// The difference of two texts in unified form, with three lines of context, as error messages on forbidden changes carry
/// it. The matching is that of Ratcliff and Obershelp as difflib does it: the longest run of equal lines first, then the
/// same to its left and to its right; lines that are very common do not start a run where there are many lines.
/// </summary>
internal static class LineDiff
{
    private const int Context = 3;
    private const int ManyLines = 200;

    /// <summary>How the second text differs from the first; empty where it does not.</summary>
    public static string Of(string before, string after)
    {
        var (a, b) = (before.Split('\n'), after.Split('\n'));
        var text = new StringBuilder();
        foreach (var hunk in Hunks(Edits(a, b)))
        {
            var (first, last) = (hunk[0], hunk[^1]);
            text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(first.A, last.AEnd)} +{Range(first.B, last.BEnd)} @@\n");
            foreach (var edit in hunk)
            {
                Append(text, edit.Equal ? ' ' : '-', a.AsSpan(edit.A..edit.AEnd));
                Append(text, '+', edit.Equal ? [] : b.AsSpan(edit.B..edit.BEnd));
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, char mark, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line).Append('\n');
        }
    }

    private static string Range(int start, int end) => (end - start) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
        var length => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{length}"),
    };

    /// <summary>Cuts long equal stretches, so that each hunk is a change with its context.</summary>
    private static IEnumerable<List<Edit>> Hunks(List<Edit> edits)
    {
        List<Edit> hunk = [];
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            if (!edit.Equal)
            {
                hunk.Add(edit);
                continue;
            }

            var (head, tail) = (i > 0, i < edits.Count - 1);
            if (head && tail && edit.AEnd - edit.A <= 2 * Context)
            {
                hunk.Add(edit);
                continue;
            }

            if (head)
            {
                hunk.Add(edit with { AEnd = Math.Min(edit.AEnd, edit.A + Context), BEnd = Math.Min(edit.BEnd, edit.B + Context) });
                yield return hunk;
                hunk = [];
            }

            if (tail)
            {
                hunk.Add(edit with { A = Math.Max(edit.A, edit.AEnd - Context), B = Math.Max(edit.B, edit.BEnd - Context) });
            }
        }

        if (hunk.Exists(static e => !e.Equal))
        {
            yield return hunk;
        }
    }

    private static List<Edit> Edits(string[] a, string[] b)
    {
        List<(int A, int B, int Length)> runs = [];
        Match(a, b, Places(b), (0, a.Length), (0, b.Length), runs);
        runs.Add((a.Length, b.Length, 0));
        List<Edit> edits = [];
        var (atA, atB) = (0, 0);
        foreach (var run in runs)
        {
            if (atA < run.A || atB < run.B)
            {
                edits.Add(new(false, atA, run.A, atB, run.B));
            }

            if (run.Length > 0)
            {
                var joined = edits.Count > 0 && edits[^1].Equal ? edits[^1] : new(true, run.A, run.A, run.B, run.B);
                edits.RemoveAll(e => e == joined);
                edits.Add(joined with { AEnd = run.A + run.Length, BEnd = run.B + run.Length });
            }

            (atA, atB) = (run.A + run.Length, run.B + run.Length);
        }

        return edits;
    }

    /// <summary>Where each line stands; without those that are too common to say anything.</summary>
    private static Dictionary<string, List<int>> Places(string[] lines)
    {
        Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            (places.TryGetValue(lines[i], out var known) ? known : places[lines[i]] = []).Add(i);
        }

        if (lines.Length >= ManyLines)
        {
            var most = (lines.Length / 100) + 1;
            foreach (var line in places.Where(p => p.Value.Count > most).Select(static p => p.Key).ToArray())
            {
                places.Remove(line);
            }
        }

        return places;
    }

    private static void Match(string[] a, string[] b, Dictionary<string, List<int>> places, (int From, int To) inA, (int From, int To) inB, List<(int A, int B, int Length)> runs)
    {
        var run = Longest(a, b, places, inA, inB);
        if (run.Length == 0)
        {
            return;
        }

        Match(a, b, places, (inA.From, run.A), (inB.From, run.B), runs);
        runs.Add(run);
        Match(a, b, places, (run.A + run.Length, inA.To), (run.B + run.Length, inB.To), runs);
    }

    /// <summary>The longest run of equal lines; of several the first. Common lines may only lengthen it.</summary>
    private static (int A, int B, int Length) Longest(string[] a, string[] b, Dictionary<string, List<int>> places, (int From, int To) inA, (int From, int To) inB)
    {
        var best = (A: inA.From, B: inB.From, Length: 0);
        Dictionary<int, int> lengths = [];
        for (var i = inA.From; i < inA.To; i++)
        {
            Dictionary<int, int> next = [];
            foreach (var j in places.GetValueOrDefault(a[i]) ?? [])
            {
                if (j < inB.From || j >= inB.To)
                {
                    continue;
                }

                var length = lengths.GetValueOrDefault(j - 1) + 1;
                next[j] = length;
                if (length > best.Length)
                {
                    best = (i - length + 1, j - length + 1, length);
                }
            }

            lengths = next;
        }

        while (best.A > inA.From && best.B > inB.From && a[best.A - 1] == b[best.B - 1])
        {
            best = (best.A - 1, best.B - 1, best.Length + 1);
        }

        while (best.A + best.Length < inA.To && best.B + best.Length < inB.To && a[best.A + best.Length] == b[best.B + best.Length])
        {
            best.Length++;
        }

        return best;
    }

    private sealed record Edit(bool Equal, int A, int AEnd, int B, int BEnd);
}
