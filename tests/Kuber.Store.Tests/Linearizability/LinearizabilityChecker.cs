namespace Kuber.Store.Tests.Linearizability;

/// <summary>
/// Whether a history could be that of a store which does one thing after another, each between its call and its answer. Keys
/// are checked one by one, which suffices: linearizability is local (Herlihy and Wing). For each key the orders are searched
/// as Wing and Gong do, with Lowe's memory of where the search has been.
/// </summary>
public static class LinearizabilityChecker
{
    /// <summary>Why the history is not linearizable; null where it is.</summary>
    public static string? Check(IReadOnlyList<HistoryOperation> history)
    {
        foreach (var key in history.GroupBy(operation => operation.Key))
        {
            var operations = key.OrderBy(operation => operation.Called).ToList();
            if (new KeySearch(operations).Run() is { } stuck)
            {
                return $"no order of the {operations.Count} operations on {key.Key} explains their answers; the longest goes up to:\n{string.Join('\n', stuck)}";
            }
        }
        return CheckRevisions(history);
    }

    // Revisions are the store's own order of all writes: it must agree with what clients saw, over all keys.
    private static string? CheckRevisions(IReadOnlyList<HistoryOperation> history)
    {
        var writes = history.Where(operation => operation.Revision > 0).ToList();
        var answered = writes.OrderBy(write => write.Answered).ToList();
        var (next, highest) = (0, (HistoryOperation?)null);
        foreach (var write in writes.OrderBy(write => write.Called))
        {
            for (; next < answered.Count && answered[next].Answered < write.Called; next++)
            {
                highest = highest is null || answered[next].Revision > highest.Revision ? answered[next] : highest;
            }
            if (highest is not null && highest.Revision >= write.Revision)
            {
                return $"{highest} was answered before {write} was called, yet its revision is not lower";
            }
        }
        return writes.GroupBy(write => write.Revision).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? $"two writes were told the same revision: {string.Join(" and ", twice)}"
            : null;
    }
}
