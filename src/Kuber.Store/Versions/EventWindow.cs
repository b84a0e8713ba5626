namespace Kuber.Store.Versions;

/// <summary>
/// The latest events, one per revision without gaps, bounded by count and bytes. Guarded by the store's lock.
/// </summary>
internal sealed class EventWindow(int maxEvents, long maxBytes)
{
    private const int EntryOverheadBytes = 200;
    private Slot[] slots = new Slot[64];
    private int head;
    private long bytes;

    /// <summary>All events after this revision are in the window.</summary>
    public long Start { get; private set; } = 1;

    public int Count { get; private set; }

    /// <summary>The event of a revision in the window.</summary>
    public StoreEvent this[long revision] => slots[(head + (int)(revision - Start - 1)) & (slots.Length - 1)].Event;

    /// <summary>An empty window that begins after a revision.</summary>
    public void Reset(long revision)
    {
        Start = revision;
        (Count, head, bytes) = (0, 0, 0);
        slots = new Slot[64];
    }

    public void Add(StoreEvent change, KeyHistory history)
    {
        if (Count == slots.Length)
        {
            var larger = new Slot[slots.Length * 2];
            for (var i = 0; i < Count; i++)
            {
                larger[i] = slots[(head + i) & (slots.Length - 1)];
            }
            (slots, head) = (larger, 0);
        }
        slots[(head + Count++) & (slots.Length - 1)] = new(change, history);
        bytes += Size(change);
        while (Count > maxEvents || (bytes > maxBytes && Count > 1))
        {
            Drop(unload: true);
        }
    }

    /// <summary>Forgets events up to a revision; entries stay where the index has them.</summary>
    public void DropUpTo(long revision)
    {
        while (Count > 0 && Start < revision)
        {
            Drop(unload: false);
        }
    }

    private void Drop(bool unload)
    {
        ref var slot = ref slots[head];
        bytes -= Size(slot.Event);
        if (unload)
        {
            slot.History.Unload(slot.Event.Revision);
        }
        slot = default;
        head = (head + 1) & (slots.Length - 1);
        Count--;
        Start++;
    }

    private static long Size(StoreEvent change) => EntryOverheadBytes + (change.Current?.Value.Length ?? 0) + (change.Previous?.Value.Length ?? 0);

    private readonly record struct Slot(StoreEvent Event, KeyHistory History);
}
