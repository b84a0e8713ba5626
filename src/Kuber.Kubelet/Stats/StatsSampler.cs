namespace Kuber.Kubelet.Stats;

/// <summary>
/// Gives samples with rates. A rate needs two samples: the one before is kept for whoever asks again soon; the first to ask waits
/// a moment for a second one. Nobody samples while nobody asks.
/// </summary>
internal sealed class StatsSampler(StatsReader reader, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan MinWindow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxWindow = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShortWindow = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim gate = new(1, 1);
    private NodeSample? before;
    private (NodeSample Sample, CpuRates Rates)? last;

    /// <summary>The sample of now with the rates since the one before.</summary>
    public async Task<(NodeSample Sample, CpuRates Rates)> SampleAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (last is { } recent && now - recent.Sample.Node.Time < MinWindow)
            {
                return recent;
            }

            if (before is null || now - before.Node.Time > MaxWindow)
            {
                before = reader.Read(details: false);
                await Task.Delay(ShortWindow, clock, cancellationToken);
            }

            var sample = reader.Read(details: false);
            var result = (sample, new CpuRates(before, sample));
            before = sample;
            last = result;
            return result;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
