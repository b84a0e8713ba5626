namespace Kuber.Kubelet.Tests;

/// <summary>Waits for a condition; says what never came.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<bool> condition, Func<string> what, int seconds = 30)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        while (!condition())
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail($"waited {seconds} s, and it never came: {what()}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }
}
