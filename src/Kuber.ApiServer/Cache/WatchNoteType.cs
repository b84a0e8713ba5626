namespace Kuber.ApiServer.Cache;

/// <summary>What happened to a watched object.</summary>
internal enum WatchNoteType
{
    /// <summary>It appeared, or came to match.</summary>
    Added,

    /// <summary>It changed.</summary>
    Modified,

    /// <summary>It went, or no longer matches.</summary>
    Deleted,

    /// <summary>Nothing: progress.</summary>
    Bookmark,

    /// <summary>The objects that existed at the start have all been told.</summary>
    InitialEventsEnd,
}
