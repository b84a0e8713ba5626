namespace Kuber.Store;

/// <summary>Why a store could not be opened.</summary>
public enum StoreOpenFailure
{
    /// <summary>Another process, or another instance in this one, uses the data.</summary>
    InUse,

    /// <summary>The file is damaged, or not a store.</summary>
    Damaged,

    /// <summary>A newer version of Kuber wrote the data.</summary>
    NewerVersion,

    /// <summary>The data cannot be reached, read or written.</summary>
    Inaccessible,
}
