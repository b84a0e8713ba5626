using Kuber.Store.Etcd;

namespace Kuber.Store.Tests.Etcd;

/// <summary>Callers share reads, but never one that began before they asked.</summary>
public sealed class EtcdRevisionReaderTests
{
    private readonly Queue<TaskCompletionSource<long>> reads = [];
    private readonly EtcdRevisionReader reader;

    public EtcdRevisionReaderTests() => reader = new(_ =>
    {
        var read = new TaskCompletionSource<long>();
        reads.Enqueue(read);
        return read.Task;
    }, CancellationToken.None);

    [Fact]
    public async Task CallersThatComeDuringAReadShareTheNext()
    {
        var first = reader.ReadAsync(default);
        var second = reader.ReadAsync(default);
        var third = reader.ReadAsync(default);
        Assert.Single(reads);
        reads.Dequeue().SetResult(5);
        Assert.Equal(5, await first);
        Assert.False(second.IsCompleted);
        reads.Dequeue().SetResult(7);
        Assert.Equal((7, 7), (await second, await third));
        Assert.Empty(reads);
        var later = reader.ReadAsync(default);
        reads.Dequeue().SetResult(9);
        Assert.Equal(9, await later);
    }

    [Fact]
    public async Task AFailedReadFailsItsCallersAlone()
    {
        var first = reader.ReadAsync(default);
        var second = reader.ReadAsync(default);
        reads.Dequeue().SetException(new StoreUnavailableException(StoreUnavailableReason.Unreachable, "gone"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => first);
        reads.Dequeue().SetResult(7);
        Assert.Equal(7, await second);
    }

    [Fact]
    public async Task ACallerMayGiveUp()
    {
        using var stop = new CancellationTokenSource();
        var first = reader.ReadAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        reads.Dequeue().SetResult(5);
    }
}
