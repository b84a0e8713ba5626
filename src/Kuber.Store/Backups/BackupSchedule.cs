using Microsoft.Extensions.Logging;

namespace Kuber.Store.Backups;

/// <summary>Makes a backup at intervals, counted from the latest one in the folder, and keeps the newest few. A round that fails is logged, and left to the next.</summary>
/// <param name="source">What is saved.</param>
/// <param name="folder">Where to.</param>
/// <param name="interval">How often.</param>
/// <param name="keep">How many are kept.</param>
public sealed partial class BackupSchedule(BackupSource source, BackupFolder folder, TimeSpan interval, int keep)
{
    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(TimeProvider clock, ILogger log, CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = folder.List() is [.., var latest] ? latest.Created + interval - clock.GetUtcNow() : TimeSpan.Zero;
            await Task.Delay(Clamp(wait), clock, cancellationToken);
            try
            {
                var file = await folder.SaveAsync(source, withKeys: true, cancellationToken);
                folder.Prune(keep);
                LogSaved(log, file);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StoreUnavailableException or StoreCompactedException)
            {
                LogFailed(log, failure);
                await Task.Delay(interval, clock, cancellationToken);
            }
        }
    }

    private TimeSpan Clamp(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > interval ? interval : wait;

    [LoggerMessage(EventId = 2201, Level = LogLevel.Information, Message = "A scheduled backup was saved. file={File}")]
    private static partial void LogSaved(ILogger log, string file);

    [LoggerMessage(EventId = 2202, Level = LogLevel.Error, Message = "A scheduled backup failed; the next interval tries again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
