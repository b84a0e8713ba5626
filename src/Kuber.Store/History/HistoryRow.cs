namespace Kuber.Store.History;

/// <summary>Where a record is in the log of changes. Later records have greater numbers; 0 stands for none.</summary>
internal readonly record struct HistoryRow(long Number)
{
    // The segment, 31 bits of the place in it, and one that says whether it is a removal.
    public HistoryRow(int segment, int offset, bool isRemoval)
        : this(((long)segment << 32) | ((long)offset << 1) | (isRemoval ? 1L : 0))
    {
    }

    public int Segment => (int)(Number >> 32);

    public int Offset => (int)((Number & uint.MaxValue) >> 1);

    /// <summary>Whether the change removed the key.</summary>
    public bool IsRemoval => (Number & 1) != 0;
}
