namespace Kuber.Client.Controllers;

/// <summary>
/// A queue of keys to work on. A key is handed out to one worker at a time: added again meanwhile, it waits until
/// <see cref="Done"/> and then comes once more. A key added many times before it is taken comes once. First in, first out.
/// The one timer of the queue runs only while something is delayed.
/// </summary>
public sealed class WorkQueue<TKey> : IDisposable
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Queue<TKey> ready = new();
    private readonly HashSet<TKey> dirty = [];
    private readonly HashSet<TKey> processing = [];
    private readonly Queue<TaskCompletionSource<TKey>> takers = new();
    private readonly Dictionary<TKey, int> failures = [];
    private readonly Dictionary<TKey, TimeSpan> due = [];
    private readonly PriorityQueue<TKey, TimeSpan> delayed = new();
    private readonly TimeProvider clock;
    private readonly WorkQueueOptions options;
    private readonly ITimer timer;
    private readonly long started;
    private TimeSpan? armed;
    private bool stopped;

    /// <summary>A queue on a clock.</summary>
    public WorkQueue(TimeProvider clock, WorkQueueOptions? options = null)
    {
        this.clock = clock;
        this.options = options ?? new();
        started = clock.GetTimestamp();
        timer = clock.CreateTimer(static state => ((WorkQueue<TKey>)state!).Release(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // Delays are steady time: where the time of day is put back, a key must not wait for it to come again.
    private TimeSpan Now => clock.GetElapsedTime(started);

    /// <summary>How many keys are ready to be taken.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return ready.Count;
            }
        }
    }

    /// <summary>Whether no key is ready or being worked on. Delayed keys do not count.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return ready.Count == 0 && processing.Count == 0;
            }
        }
    }

    /// <summary>Adds a key, to be taken as soon as a worker is free.</summary>
    public void Add(TKey key)
    {
        lock (gate)
        {
            Enqueue(key);
        }
    }

    /// <summary>Adds a key after a delay. Of several delays for one key the earliest counts.</summary>
    public void AddAfter(TKey key, TimeSpan delay)
    {
        lock (gate)
        {
            if (stopped)
            {
                return;
            }

            if (delay <= TimeSpan.Zero)
            {
                Enqueue(key);
                return;
            }

            var at = Now + delay;
            if (due.TryGetValue(key, out var earlier) && earlier <= at)
            {
                return;
            }

            due[key] = at;
            delayed.Enqueue(key, at);
            Arm();
        }
    }

    /// <summary>Adds a key after a delay that doubles with every failure since the last <see cref="Forget"/>; returns the delay.</summary>
    public TimeSpan AddRateLimited(TKey key)
    {
        TimeSpan delay;
        lock (gate)
        {
            var count = failures.GetValueOrDefault(key);
            failures[key] = count + 1;
            delay = options.BackoffAfter(count);
        }

        AddAfter(key, delay);
        return delay;
    }

    /// <summary>Forgets a key's failures.</summary>
    public void Forget(TKey key)
    {
        lock (gate)
        {
            failures.Remove(key);
        }
    }

    /// <summary>How often a key has failed since the last <see cref="Forget"/>.</summary>
    public int Failures(TKey key)
    {
        lock (gate)
        {
            return failures.GetValueOrDefault(key);
        }
    }

    /// <summary>Takes the next key; the taker must call <see cref="Done"/> for it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<TKey> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource<TKey> taker;
        lock (gate)
        {
            if (ready.TryDequeue(out var key))
            {
                Take(key);
                return key;
            }

            taker = new(TaskCreationOptions.RunContinuationsAsynchronously);
            takers.Enqueue(taker);
        }

        using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource<TKey>)state!).TrySetCanceled(token), taker);
        return await taker.Task;
    }

    /// <summary>Ends the work on a key; if it was added meanwhile, it is ready again.</summary>
    public void Done(TKey key)
    {
        lock (gate)
        {
            processing.Remove(key);
            if (dirty.Contains(key))
            {
                Offer(key);
            }
        }
    }

    /// <summary>Stops the timer; keys that are delayed never come.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            stopped = true;
            timer.Dispose();
        }
    }

    private void Enqueue(TKey key)
    {
        if (!stopped && dirty.Add(key) && !processing.Contains(key))
        {
            Offer(key);
        }
    }

    private void Offer(TKey key)
    {
        while (takers.TryDequeue(out var taker))
        {
            if (!taker.Task.IsCompleted)
            {
                Take(key);
                if (taker.TrySetResult(key))
                {
                    return;
                }

                // Cancelled this very moment.
                processing.Remove(key);
                dirty.Add(key);
            }
        }

        ready.Enqueue(key);
    }

    private void Take(TKey key)
    {
        dirty.Remove(key);
        processing.Add(key);
    }

    private void Release()
    {
        lock (gate)
        {
            if (stopped)
            {
                return;
            }

            armed = null;
            var now = Now;
            while (delayed.TryPeek(out var key, out var at) && at <= now)
            {
                delayed.Dequeue();
                if (due.TryGetValue(key, out var wanted) && wanted == at)
                {
                    due.Remove(key);
                    Enqueue(key);
                }
            }

            Arm();
        }
    }

    // The timer is touched only where the earliest deadline is another than it waits for.
    private void Arm()
    {
        if (delayed.TryPeek(out _, out var at) && armed != at)
        {
            armed = at;
            var wait = at - Now;
            timer.Change(wait > TimeSpan.FromMilliseconds(1) ? wait : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }
}
