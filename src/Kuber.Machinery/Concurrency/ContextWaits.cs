namespace Kuber.Machinery.Concurrency;

/// <summary>
/// Waits that stay on the caller's context. The framework's own combinators (<c>WaitAsync</c>, <c>WhenAny</c>, <c>WhenAll</c>,
/// <c>AsTask</c>) pass through the thread pool where the task they wait for was completed asynchronously, and a simulation of
/// one thread cannot replay that.
/// </summary>
public static class ContextWaits
{
    /// <summary>A task that completes on the caller's context when another one has; combinators may be used on it.</summary>
    public static async Task OnContextAsync(this Task task) => await task;

    /// <summary>A task that completes on the caller's context when another one has; combinators may be used on it.</summary>
    public static async Task<T> OnContextAsync<T>(this ValueTask<T> task) => await task;

    /// <summary>Waits for a task, or until cancelled.</summary>
    public static Task WaitOnContextAsync(this Task task, CancellationToken cancellationToken) =>
        task.IsCompleted || !cancellationToken.CanBeCanceled ? task : task.OnContextAsync().WaitAsync(cancellationToken);
}
