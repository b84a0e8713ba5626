namespace Kuber.Scheduler.Queue;

/// <summary>Where a pod waits.</summary>
internal enum QueuePlace
{
    /// <summary>It is being scheduled or bound.</summary>
    InFlight,

    /// <summary>It is next in its order.</summary>
    Active,

    /// <summary>It rests after a failed attempt.</summary>
    Backoff,

    /// <summary>It waits for an event that may help.</summary>
    Unschedulable,
}
