using System.Globalization;
using Kuber.Testing.Clocks;
using Kuber.Testing.Waiting;

namespace Kuber.Testing;

/// <content>Moves the cluster's clock, where it is a <see cref="FakeClock"/>.</content>
public sealed partial class TestCluster
{
    private static readonly TimeSpan QuietFor = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(5);

    // A moment that took far longer than it should tells nothing: nobody was given the processor.
    private static readonly TimeSpan LongestMoment = TimeSpan.FromMilliseconds(20);

    // How many quiet moments are asked for where a controller or kubelet has work to do: on a busy machine it may be in the middle of
    // it without being given the processor; or it waits for the clock.
    private const int QuietMoments = 8;

    private FakeClock FakeClock =>
        options.Clock as FakeClock ?? throw new InvalidOperationException("the cluster runs on a real clock: start it with TestClusterOptions.Clock set to a FakeClock");

    /// <summary>Moves the clock on, step by step; after each step the components are given the time to act.</summary>
    /// <exception cref="InvalidOperationException">The cluster runs on a real clock.</exception>
    public async Task AdvanceAsync(TimeSpan time, TimeSpan? step = null, CancellationToken cancellationToken = default)
    {
        var clock = FakeClock;
        var end = clock.GetUtcNow() + time;
        var by = step ?? TimeSpan.FromSeconds(1);
        await SettleAsync(cancellationToken);
        while (clock.GetUtcNow() < end)
        {
            var left = end - clock.GetUtcNow();
            clock.Advance(left < by ? left : by);
            await SettleAsync(cancellationToken);
        }
    }

    /// <summary>Moves the clock on until a condition holds.</summary>
    /// <param name="what">What is waited for, for the failure's message.</param>
    /// <param name="limit">How far the clock may go.</param>
    /// <returns>How far it went.</returns>
    /// <exception cref="ClusterTimeoutException">It did not come about in that time.</exception>
    public async Task<TimeSpan> AdvanceUntilAsync(
        Func<Task<bool>> condition, string what, TimeSpan limit, TimeSpan? step = null, CancellationToken cancellationToken = default)
    {
        var clock = FakeClock;
        var start = clock.GetUtcNow();
        await SettleAsync(cancellationToken);
        while (!await condition())
        {
            if (clock.GetUtcNow() - start >= limit)
            {
                var events = await TellEventsAsync("", "");
                throw new ClusterTimeoutException(string.Create(CultureInfo.InvariantCulture, $"moved the clock by {limit.TotalSeconds:0.###} s for {what}{events}"));
            }

            clock.Advance(step ?? TimeSpan.FromSeconds(1));
            await SettleAsync(cancellationToken);
        }

        return clock.GetUtcNow() - start;
    }

    /// <summary>Waits until nothing in the cluster has changed for a moment of real time.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken = default)
    {
        var started = TimeProvider.System.GetTimestamp();
        var quiet = 0;
        while (TimeProvider.System.GetElapsedTime(started) < QuietLimit)
        {
            var changed = changes.NextAsync();
            var moment = TimeProvider.System.GetTimestamp();
            await Task.WhenAny(changed, Task.Delay(QuietFor, TimeProvider.System, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            var told = !changed.IsCompleted && ThreadPool.PendingWorkItemCount == 0 && TimeProvider.System.GetElapsedTime(moment) < LongestMoment;
            quiet = told ? quiet + 1 : 0;
            if (quiet >= (components.AreIdle ? 1 : QuietMoments))
            {
                return;
            }
        }
    }
}
