namespace Kuber.Store.History;

/// <summary>One file of the log of changes.</summary>
/// <param name="number">Its number, by which files are in the order of time.</param>
/// <param name="path">The file.</param>
internal sealed class HistorySegment(int number, string path)
{
    public int Number { get; } = number;

    public string Path { get; } = path;

    /// <summary>The bytes that are in use; what may come after them is no record.</summary>
    public long Length { get; set; }

    /// <summary>How many changes are in it.</summary>
    public int Records { get; set; }

    /// <summary>How many of them nobody can ask for.</summary>
    public int Unwanted { get; set; }

    /// <summary>When the first of its changes was made.</summary>
    public DateTimeOffset First { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>When the last of its changes was made.</summary>
    public DateTimeOffset Last { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Takes down that a change is in it.</summary>
    public void Added(DateTimeOffset time)
    {
        Records++;
        First = time < First ? time : First;
        Last = time > Last ? time : Last;
    }
}
