namespace Kuber.Store.History;

/// <summary>What a record of the log of changes is. The numbers stand in files.</summary>
internal enum HistoryRecordKind : byte
{
    /// <summary>A key got a value.</summary>
    Change = 0,

    /// <summary>The value that a key had before a change, made when the history did not follow it.</summary>
    Baseline = 1,

    /// <summary>A key was removed.</summary>
    Removal = 2,

    /// <summary>The store was followed up to a revision, with nothing to keep.</summary>
    Progress = 3,
}
