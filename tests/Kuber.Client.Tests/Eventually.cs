namespace Kuber.Client.Tests;

/// <summary>Waits for a condition; says what never came.</summary>
internal static class Eventually
{
    public static Task Holds(Func<bool> condition, string what) => Holds(() => Task.FromResult(condition()), what);

    public static async Task Holds(Func<Task<bool>> condition, string what)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail("waited 20 s, and it never came: " + what);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }

    /// <summary>Moves a clock step by step until the condition holds.</summary>
    public static async Task Holds(Testing.Clocks.FakeClock clock, TimeSpan step, Func<bool> condition, string what)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (!condition())
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail("waited 20 s, and it never came: " + what);
            }

            clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }
}
