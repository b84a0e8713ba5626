using Kuber.Client.Controllers;
using Kuber.Testing.Clocks;

namespace Kuber.Client.Tests.Controllers;

public sealed class WorkQueueTests : IDisposable
{
    private readonly FakeClock clock = new();
    private readonly WorkQueue<string> queue;

    public WorkQueueTests() => queue = new(clock);

    public void Dispose() => queue.Dispose();

    [Fact]
    public async Task AddedManyTimesItComesOnce()
    {
        queue.Add("a");
        queue.Add("b");
        queue.Add("a");
        Assert.Equal(2, queue.Count);
        Assert.Equal("a", await queue.GetAsync(default));
        Assert.Equal("b", await queue.GetAsync(default));
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public async Task AddedWhileWorkedOnItComesAfterwards()
    {
        queue.Add("a");
        await queue.GetAsync(default);
        queue.Add("a");
        var next = queue.GetAsync(default);
        Assert.False(next.IsCompleted);
        queue.Done("a");
        Assert.Equal("a", await next);
        Assert.False(queue.IsIdle);
        queue.Done("a");
        Assert.True(queue.IsIdle);
    }

    [Fact]
    public async Task ADelayedKeyComesInTimeThoughTheTimeOfDayIsPutBack()
    {
        var jumping = new JumpingClock(clock);
        using var own = new WorkQueue<string>(jumping);
        own.AddAfter("a", TimeSpan.FromSeconds(1));
        jumping.Offset = TimeSpan.FromHours(-1);
        var next = own.GetAsync(default);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("a", await next);
    }

    [Fact]
    public void KeysComeInTheOrderOfTheirDelaysWhateverTheOrderOfAdding()
    {
        foreach (var seconds in (int[])[5, 2, 8, 2, 1])
        {
            queue.AddAfter($"{seconds} s", TimeSpan.FromSeconds(seconds));
        }

        List<int> ready = [];
        for (var second = 1; second <= 8; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            ready.Add(queue.Count);
        }

        Assert.Equal([1, 2, 2, 2, 3, 3, 3, 4], ready);
        Assert.Equal(0, clock.PendingTimers);
    }

    [Fact]
    public async Task ACancelledTakerTakesNothing()
    {
        using var cancel = new CancellationTokenSource();
        var taker = queue.GetAsync(cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taker);
        queue.Add("a");
        Assert.Equal("a", await queue.GetAsync(default));
    }

    [Fact]
    public async Task OfDelaysTheEarliestCounts()
    {
        queue.AddAfter("a", TimeSpan.FromSeconds(10));
        queue.AddAfter("a", TimeSpan.FromSeconds(3));
        queue.AddAfter("a", TimeSpan.FromSeconds(7));
        var taken = queue.GetAsync(default);
        clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(taken.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("a", await taken);
        queue.Done("a");
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, queue.Count);
        Assert.Equal(0, clock.PendingTimers);
    }

    [Fact]
    public void FailuresDoubleTheDelayUntilForgotten()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(5), queue.AddRateLimited("a"));
        Assert.Equal(TimeSpan.FromMilliseconds(10), queue.AddRateLimited("a"));
        Assert.Equal(TimeSpan.FromMilliseconds(5), queue.AddRateLimited("b"));
        for (var i = 0; i < 100; i++)
        {
            queue.AddRateLimited("a");
        }

        Assert.Equal(TimeSpan.FromSeconds(1000), queue.AddRateLimited("a"));
        queue.Forget("a");
        Assert.Equal(0, queue.Failures("a"));
        Assert.Equal(TimeSpan.FromMilliseconds(5), queue.AddRateLimited("a"));
    }

    [Fact]
    public void NothingComesAfterDispose()
    {
        queue.AddAfter("a", TimeSpan.FromSeconds(1));
        queue.Dispose();
        clock.Advance(TimeSpan.FromSeconds(2));
        queue.Add("b");
        Assert.Equal(0, queue.Count);
    }
}
