using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Queue;

/// <summary>A pod that waits for a node.</summary>
internal sealed class QueuedPod(PodInfo pod, long arrival)
{
    /// <summary>The pod in its newest state.</summary>
    public PodInfo Pod { get; set; } = pod;

    /// <summary>The number of its arrival: earlier ones are smaller.</summary>
    public long Arrival { get; set; } = arrival;

    /// <summary>How often it has been tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Until when it rests after its last attempt.</summary>
    public DateTimeOffset BackoffUntil { get; set; }

    /// <summary>When it was found unschedulable.</summary>
    public DateTimeOffset UnschedulableSince { get; set; }

    /// <summary>The plugins that rejected it; only they decide on what may help.</summary>
    public IReadOnlyCollection<ISchedulerPlugin> Rejectors { get; set; } = [];

    /// <summary>Whether a PreEnqueue plugin keeps it out of the queue.</summary>
    public bool Gated { get; set; }

    /// <summary>Where it waits.</summary>
    public QueuePlace Place { get; set; }
}
