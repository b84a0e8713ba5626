using System.Diagnostics;

namespace Kuber.Store.History;

/// <summary>Which changes of a key are kept, oldest first. Of most keys that is one, which takes no memory beside this.</summary>
internal struct KeyChanges
{
    private HistoryRow latest;
    private HistoryRow[]? earlier;
    private int head;
    private int count;

    /// <summary>The revision of the latest change that was kept.</summary>
    public long Revision { get; private set; }

    public readonly HistoryRow Latest => latest;

    public readonly int Count => latest.Number == 0 ? 0 : count + 1;

    public readonly HistoryRow this[int index] => index == count ? latest : earlier![head + index];

    public void Append(HistoryRow row, long revision)
    {
        if (latest.Number != 0)
        {
            MakeRoom();
            earlier![head + count++] = latest;
        }
        (latest, Revision) = (row, revision);
    }

    /// <summary>Forgets the oldest; returns it.</summary>
    public HistoryRow RemoveFirst()
    {
        Debug.Assert(Count > 0, "there is one");
        if (count == 0)
        {
            (var last, latest) = (latest, default);
            return last;
        }
        var first = earlier![head++];
        if (--count == 0)
        {
            (earlier, head) = (null, 0);
        }
        return first;
    }

    /// <summary>Takes down that a record is elsewhere now; false where it is not kept.</summary>
    public bool Move(HistoryRow from, HistoryRow to)
    {
        if (latest == from)
        {
            latest = to;
            return true;
        }
        var (low, high) = (head, head + count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (earlier![middle] == from)
            {
                earlier[middle] = to;
                return true;
            }
            (low, high) = earlier[middle].Number < from.Number ? (middle + 1, high) : (low, middle - 1);
        }
        return false;
    }

    private void MakeRoom()
    {
        if (earlier is null)
        {
            earlier = new HistoryRow[1];
        }
        else if (head + count == earlier.Length)
        {
            var target = count * 2 > earlier.Length ? new HistoryRow[count * 2] : earlier;
            Array.Copy(earlier, head, target, 0, count);
            (earlier, head) = (target, 0);
        }
    }
}
