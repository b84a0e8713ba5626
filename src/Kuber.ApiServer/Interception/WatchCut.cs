namespace Kuber.ApiServer.Interception;

/// <summary>How a watch is ended from outside.</summary>
public enum WatchCut
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>As after its timeout: the answer is complete.</summary>
    End,

    /// <summary>The connection breaks.</summary>
    Break,

    /// <summary>An event of type <c>ERROR</c> tells that its version is no longer kept (410).</summary>
    Expire,
}
