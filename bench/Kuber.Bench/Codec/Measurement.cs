namespace Kuber.Bench.Codec;

/// <summary>
/// What one operation takes of the processor: medians over rounds in which the contenders take turns. Time in which others
/// have the processor does not count; what the garbage collector needs does.
/// </summary>
/// <param name="Name">The contender.</param>
/// <param name="Microseconds">The processor time of one operation.</param>
/// <param name="Bytes">What one operation allocates on its thread.</param>
internal sealed record Measurement(string Name, double Microseconds, long Bytes)
{
    private const double RoundMilliseconds = 50;
    private const int Batch = 64;
    private const int WarmUpRounds = 20;

    private static object? sink;

    /// <summary>Measures the contenders.</summary>
    public static IReadOnlyList<Measurement> Of(int rounds, IReadOnlyList<Contender> contenders)
    {
        for (var i = 0; i < WarmUpRounds; i++)
        {
            foreach (var contender in contenders)
            {
                Round(contender.Operation);
            }
        }

        var taken = contenders.Select(_ => new List<(double Microseconds, long Bytes)>()).ToList();
        for (var i = 0; i < rounds; i++)
        {
            for (var j = 0; j < contenders.Count; j++)
            {
                taken[j].Add(Round(contenders[j].Operation));
            }
        }

        return [.. contenders.Select((c, j) => new Measurement(
            c.Name,
            taken[j].Select(t => t.Microseconds).Order().ElementAt(rounds / 2),
            taken[j].Select(t => t.Bytes).Order().ElementAt(rounds / 2)))];
    }

    private static (double Microseconds, long Bytes) Round(Func<object?> operation)
    {
        var count = 0;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        double used;
        do
        {
            for (var i = 0; i < Batch; i++)
            {
                sink = operation();
            }

            count += Batch;
            used = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }
        while (used < RoundMilliseconds);

        return (used * 1000 / count, (GC.GetAllocatedBytesForCurrentThread() - bytes) / count);
    }
}
