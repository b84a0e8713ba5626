namespace Kuber.Testing.Clocks;

/// <summary>
/// A clock that stands still until it is moved. Timers fire on the thread that moves it, in the order of their times, each at
/// exactly its time.
/// </summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<FakeTimer, (long Ticks, long Order)> timers = new();
    private long now;
    private long order;

    /// <summary>A clock that shows noon of 1 January 2030, UTC.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that shows a time.</summary>
    public FakeClock(DateTimeOffset start) => now = start.UtcTicks;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are waiting to fire.</summary>
    public int PendingTimers
    {
        get
        {
            lock (gate)
            {
                return timers.UnorderedItems.Count(t => t.Element.IsArmed(t.Priority));
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return new(now, TimeSpan.Zero);
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <summary>Moves the clock forward and fires what falls due on the way.</summary>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        long end;
        lock (gate)
        {
            end = now + time.Ticks;
        }

        while (FireNext(end))
        {
            // Each may arm others that fall due on the way too.
        }

        lock (gate)
        {
            now = Math.Max(now, end);
        }
    }

    /// <summary>Moves the clock to the time of the next timer and fires it; false if none is waiting.</summary>
    public bool AdvanceToNextTimer() => FireNext(long.MaxValue);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool FireNext(long end)
    {
        FakeTimer? due = null;
        lock (gate)
        {
            while (timers.TryPeek(out var timer, out var at))
            {
                if (!timer.IsArmed(at))
                {
                    timers.Dequeue();
                    continue;
                }

                if (at.Ticks > end)
                {
                    return false;
                }

                timers.Dequeue();
                now = Math.Max(now, at.Ticks);
                due = timer;
                timer.Fired(at.Ticks);
                break;
            }
        }

        due?.Call();
        return due is not null;
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private (long Ticks, long Order)? at;
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public bool IsArmed((long Ticks, long Order) queued) => at == queued;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                Arm(dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime.Ticks);
                return true;
            }
        }

        public void Fired(long ticks) => Arm(period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero ? null : ticks + period.Ticks);

        public void Call() => callback(state);

        public void Dispose()
        {
            lock (clock.gate)
            {
                at = null;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Arm(long? ticks)
        {
            at = ticks is null ? null : (ticks.Value, clock.order++);
            if (at is not null)
            {
                clock.timers.Enqueue(this, at.Value);
            }
        }
    }
}
