namespace Kuber.Controllers.Shared;

/// <summary>Does the same thing many times, in batches of 1, 2, 4 and so on, so that what fails for all fails only a few times.</summary>
internal static class SlowStart
{
    /// <summary>Runs until <paramref name="count"/> or the first batch with a failure.</summary>
    /// <returns>The first failure, or null.</returns>
    public static async Task<Exception?> RunAsync(int count, Func<int, Task> action)
    {
        var done = 0;
        for (var batch = 1; done < count; batch *= 2)
        {
            var size = Math.Min(batch, count - done);
            var running = new Task[size];
            for (var i = 0; i < size; i++)
            {
                running[i] = action(done + i);
            }

            var all = Task.WhenAll(running);
            try
            {
                await all;
            }
            catch (Exception exception)
            {
                return exception;
            }

            done += size;
        }

        return null;
    }
}
