namespace Kuber.Store;

/// <summary>Why a store cannot serve.</summary>
public enum StoreUnavailableReason
{
    /// <summary>The disk is full, or the quota is used up.</summary>
    NoSpace,

    /// <summary>The file or the file system can only be read.</summary>
    ReadOnly,

    /// <summary>The disk reports errors.</summary>
    InputOutput,

    /// <summary>More writes wait than are allowed to.</summary>
    Overloaded,

    /// <summary>The server cannot be reached, or has no leader.</summary>
    Unreachable,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>Another reason; the message tells.</summary>
    Other,
}
