namespace Kuber.Store;

/// <summary>How a conditional write ended.</summary>
public enum StoreWriteOutcome
{
    /// <summary>Done, and durable.</summary>
    Done,

    /// <summary>The condition did not hold; nothing was written.</summary>
    Conflict,
}
