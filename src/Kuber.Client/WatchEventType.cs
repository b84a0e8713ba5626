namespace Kuber.Client;

/// <summary>What happened to a watched object.</summary>
public enum WatchEventType
{
    /// <summary>The object appeared, or came to match the selectors.</summary>
    Added,

    /// <summary>The object changed.</summary>
    Modified,

    /// <summary>The object went, or no longer matches the selectors; the object is its last state.</summary>
    Deleted,

    /// <summary>No change: all changes up to the object's resource version have been delivered.</summary>
    Bookmark,
}
