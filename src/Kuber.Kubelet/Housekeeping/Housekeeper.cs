using Kuber.Kubelet.Cri;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Housekeeping;

/// <summary>Runs what keeps the node tidy, each at its own interval. A failure is told and tried again at the next.</summary>
internal sealed partial class Housekeeper(IReadOnlyList<Housekeeper.Chore> chores, TimeProvider clock, ILogger logger)
{
    /// <summary>Something to be done again and again.</summary>
    /// <param name="Name">What, for logs.</param>
    /// <param name="Interval">How often.</param>
    /// <param name="DoAsync">Does it once.</param>
    public sealed record Chore(string Name, TimeSpan Interval, Func<CancellationToken, Task> DoAsync);

    /// <summary>Runs until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(chores.Select(c => RunAsync(c, cancellationToken)));

    private async Task RunAsync(Chore chore, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(chore.Interval, clock, cancellationToken);
                await chore.DoAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is CriException or IOException or UnauthorizedAccessException)
            {
                LogFailed(logger, chore.Name, failure.Message);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "housekeeping, {chore}: {error}")]
    private static partial void LogFailed(ILogger logger, string chore, string error);
}
