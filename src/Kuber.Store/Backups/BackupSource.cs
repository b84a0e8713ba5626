namespace Kuber.Store.Backups;

/// <summary>Makes backups of a running cluster: of its store, with the values as they are at rest, and of its keys.</summary>
/// <param name="store">The store; values that are encrypted at rest are to be encrypted here too.</param>
/// <param name="keyFolder">The folder of keys and certificates.</param>
/// <param name="clock">The clock.</param>
public sealed class BackupSource(IStore store, string keyFolder, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>Writes a backup to a stream that can be set back: where the store forgets the revision meanwhile, it begins anew.</summary>
    /// <param name="target">The stream; what is written begins at its present position.</param>
    /// <param name="withKeys">Whether the files of keys and certificates go into it. Without them a restored cluster is another one to its clients, and cannot read encrypted values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<BackupSummary> WriteAsync(Stream target, bool withKeys, CancellationToken cancellationToken)
    {
        var start = target.Position;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var summary = await BackupWriter.WriteAsync(store, withKeys ? Keys() : [], target, clock, cancellationToken);
                await target.FlushAsync(cancellationToken);
                return summary;
            }
            catch (StoreCompactedException) when (attempt < Attempts)
            {
                target.Position = start;
                target.SetLength(start);
            }
        }
    }

    private List<BackupFileEntry> Keys() => !Directory.Exists(keyFolder) ? [] :
    [
        .. Directory.EnumerateFiles(keyFolder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".new", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new BackupFileEntry(Path.GetRelativePath(keyFolder, file), File.ReadAllBytes(file))),
    ];
}
