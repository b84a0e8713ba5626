using Kuber.Api.Core.V1;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Queue;

/// <summary>
/// The pods without a node, in three places: active (ordered by the queue sort plugin), resting (until their back-off ends, or
/// no other pod is active: KEP-5142), unschedulable (until an event comes that a plugin which rejected them thinks may help, or
/// five minutes have passed). Owned by the scheduling loop. Nothing in it runs by itself: <see cref="NextDeadline"/> says when to look again.
/// </summary>
internal sealed class SchedulingQueue
{
    private static readonly TimeSpan InitialBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MaxUnschedulable = TimeSpan.FromMinutes(5);

    private static readonly Comparer<QueuedPod> ByEndOfBackoff = Comparer<QueuedPod>.Create(static (x, y) =>
    {
        var order = x.BackoffUntil.CompareTo(y.BackoffUntil);
        return order != 0 ? order : x.Arrival.CompareTo(y.Arrival);
    });

    private readonly TimeProvider clock;
    private readonly Func<PodInfo, PluginStatus> preEnqueue;
    private readonly Dictionary<string, QueuedPod> all = [];
    private readonly SortedSet<QueuedPod> active;
    private readonly SortedSet<QueuedPod> backoff = new(ByEndOfBackoff);

    // Those whose attempt failed for no fault of theirs rest to the end: the server or a plugin may be in trouble.
    private readonly SortedSet<QueuedPod> errors = new(ByEndOfBackoff);
    private readonly HashSet<QueuedPod> unschedulable = [];
    private readonly DateTimeOffset origin;
    private readonly long originTimestamp;
    private DateTimeOffset nextFlush;
    private long arrivals;

    public SchedulingQueue(TimeProvider clock, IQueueSortPlugin sort, Func<PodInfo, PluginStatus> preEnqueue)
    {
        this.clock = clock;
        (origin, originTimestamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        this.preEnqueue = preEnqueue;
        active = new(Comparer<QueuedPod>.Create((x, y) =>
        {
            var order = sort.Compare(x, y);
            return order != 0 ? order : x.Arrival.CompareTo(y.Arrival);
        }));
    }

    /// <summary>The time that deadlines of the queue are in: it starts as the time of day and goes on steadily, whatever happens to the clock.</summary>
    public DateTimeOffset Now => origin + clock.GetElapsedTime(originTimestamp);

    /// <summary>How many pods are in each place: active, resting, unschedulable.</summary>
    public (int Active, int Backoff, int Unschedulable) Counts => (active.Count, backoff.Count + errors.Count, unschedulable.Count);

    /// <summary>The pods with a nominated node wait here too; this finds one by uid.</summary>
    public QueuedPod? Find(string uid) => all.GetValueOrDefault(uid);

    /// <summary>Adds a new pod, or takes over a new state of a known one.</summary>
    /// <returns>The rejection by a PreEnqueue plugin, or success.</returns>
    public PluginStatus Set(Pod pod)
    {
        if (!all.TryGetValue(pod.Metadata.Uid, out var queued))
        {
            all[pod.Metadata.Uid] = queued = new(new(pod), arrivals++);
            return Enter(queued);
        }

        var old = queued.Pod.Pod;
        if (queued.Place == QueuePlace.Active)
        {
            // The order may depend on what changed.
            active.Remove(queued);
            queued.Pod = new(pod);
            active.Add(queued);
            return PluginStatus.Success;
        }

        queued.Pod = new(pod);
        if (queued.Place == QueuePlace.Unschedulable && !pod.Spec.Equals(old.Spec) | !pod.Metadata.Labels.Equals(old.Metadata.Labels))
        {
            var change = new ClusterEvent(ClusterEventKind.OwnPodUpdated, old, pod);
            if (queued.Gated || IsHelped(queued, change))
            {
                unschedulable.Remove(queued);
                return Enter(queued);
            }
        }

        return PluginStatus.Success;
    }

    /// <summary>Forgets a pod: it has gone or got its node.</summary>
    public void Remove(string uid)
    {
        if (all.Remove(uid, out var queued))
        {
            _ = queued.Place switch
            {
                QueuePlace.Active => active.Remove(queued),
                QueuePlace.Backoff => Resting(queued).Remove(queued),
                QueuePlace.Unschedulable => unschedulable.Remove(queued),
                _ => false,
            };
        }
    }

    /// <summary>Takes the next pod: an active one, else the one that has to rest least; null where there is neither.</summary>
    public QueuedPod? Pop()
    {
        Wake();
        while (active.Count == 0 && backoff.Min is { } rested)
        {
            backoff.Remove(rested);
            Enter(rested);
        }

        var next = active.Min;
        if (next is not null)
        {
            active.Remove(next);
            next.Place = QueuePlace.InFlight;
            next.Attempts++;
        }

        return next;
    }

    /// <summary>Puts a pod back that no node took.</summary>
    /// <param name="rejectors">Who rejected it; none where the attempt failed for another reason, which calls for a retry.</param>
    public void PutBack(QueuedPod queued, IReadOnlyCollection<ISchedulerPlugin> rejectors)
    {
        if (!all.TryGetValue(queued.Pod.Uid, out var known) || known != queued)
        {
            return;
        }

        var now = Now;
        queued.BackoffUntil = now + Backoff(queued.Attempts);
        queued.UnschedulableSince = now;
        queued.Rejectors = rejectors;
        if (rejectors.Count == 0)
        {
            Rest(queued);
        }
        else
        {
            queued.Place = QueuePlace.Unschedulable;
            unschedulable.Add(queued);
        }
    }

    /// <summary>Moves on the unschedulable pods that an event may help.</summary>
    public void Move(in ClusterEvent change)
    {
        if (unschedulable.Count == 0)
        {
            return;
        }

        List<QueuedPod>? helped = null;
        foreach (var queued in unschedulable)
        {
            if (!queued.Gated && IsHelped(queued, change))
            {
                (helped ??= []).Add(queued);
            }
        }

        foreach (var queued in helped ?? [])
        {
            unschedulable.Remove(queued);
            Rest(queued);
        }
    }

    /// <summary>When a pod will become active without an event; null where none will.</summary>
    public DateTimeOffset? NextDeadline()
    {
        var next = backoff.Min?.BackoffUntil;
        if (errors.Min?.BackoffUntil is { } retry && !(next <= retry))
        {
            next = retry;
        }

        foreach (var queued in unschedulable)
        {
            // Before the next flush nobody looks at it.
            var until = queued.UnschedulableSince + MaxUnschedulable;
            until = until > nextFlush ? until : nextFlush;
            if (!queued.Gated && (next is null || until < next))
            {
                next = until;
            }
        }

        return next;
    }

    /// <summary>Moves on the pods whose back-off has ended or that have waited for too long.</summary>
    public void Wake()
    {
        if (backoff.Count == 0 && errors.Count == 0 && unschedulable.Count == 0)
        {
            return;
        }

        var now = Now;
        EnterRested(backoff, now);
        EnterRested(errors, now);
        if (unschedulable.Count > 0 && now >= nextFlush)
        {
            foreach (var queued in unschedulable.Where(q => !q.Gated && q.UnschedulableSince + MaxUnschedulable <= now).ToList())
            {
                unschedulable.Remove(queued);
                Rest(queued);
            }

            nextFlush = now + TimeSpan.FromSeconds(30);
        }
    }

    private static TimeSpan Backoff(int attempts)
    {
        var backoff = InitialBackoff * Math.Pow(2, Math.Min(attempts, 10) - 1);
        return backoff < MaxBackoff ? backoff : MaxBackoff;
    }

    private void EnterRested(SortedSet<QueuedPod> resting, DateTimeOffset now)
    {
        while (resting.Min is { } rested && rested.BackoffUntil <= now)
        {
            resting.Remove(rested);
            Enter(rested);
        }
    }

    private SortedSet<QueuedPod> Resting(QueuedPod queued) => queued.Rejectors.Count == 0 ? errors : backoff;

    private void Rest(QueuedPod queued)
    {
        if (queued.BackoffUntil <= Now)
        {
            Enter(queued);
        }
        else
        {
            queued.Place = QueuePlace.Backoff;
            Resting(queued).Add(queued);
        }
    }

    private PluginStatus Enter(QueuedPod queued)
    {
        var status = preEnqueue(queued.Pod);
        if (!status.IsSuccess)
        {
            queued.Gated = true;
            queued.Rejectors = status.Plugin is null ? [] : [status.Plugin];
            queued.Place = QueuePlace.Unschedulable;
            unschedulable.Add(queued);
            return status;
        }

        queued.Gated = false;
        queued.Place = QueuePlace.Active;
        active.Add(queued);
        return status;
    }

    private static bool IsHelped(QueuedPod queued, in ClusterEvent change)
    {
        foreach (var plugin in queued.Rejectors)
        {
            if (plugin is not IQueueingHintPlugin hinting || (hinting.Events & change.Kind) != 0 && hinting.MayHelp(queued.Pod, change))
            {
                return true;
            }
        }

        return false;
    }
}
