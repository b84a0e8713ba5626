using System.Globalization;

namespace Kuber.Store.Backups;

/// <summary>A folder of backups, named by time and revision. Files with other names are left alone.</summary>
/// <param name="Path">The folder.</param>
public sealed record BackupFolder(string Path)
{
    private const string Extension = ".kuberbackup";
    private const string Prefix = "snapshot-";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The backups that are whole as far as their names tell, oldest first.</summary>
    public IReadOnlyList<(string File, DateTimeOffset Created)> List() => !Directory.Exists(Path) ? [] :
    [
        .. Directory.EnumerateFiles(Path, Prefix + "*" + Extension)
            .Select(file => (File: file, Created: TimeOf(System.IO.Path.GetFileName(file))))
            .Where(file => file.Created is not null)
            .Select(file => (file.File, file.Created!.Value))
            .OrderBy(file => file.Value).ThenBy(file => file.File, StringComparer.Ordinal),
    ];

    /// <summary>Makes a backup and gives it its name once it is whole and on the disk; it can be read by its owner alone.</summary>
    public async Task<string> SaveAsync(BackupSource source, bool withKeys, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path);
        var draft = System.IO.Path.Combine(Path, $"draft-{Environment.ProcessId}.new");
        try
        {
            BackupSummary summary;
            await using (var file = Create(draft))
            {
                summary = await source.WriteAsync(file, withKeys, cancellationToken);
                file.Flush(flushToDisk: true);
            }
            var name = System.IO.Path.Combine(Path, $"{Prefix}{summary.Header.Created.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}-r{summary.Header.Revision}{Extension}");
            File.Move(draft, name, overwrite: true);
            return name;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Removes the oldest until at most <paramref name="keep"/> are left.</summary>
    public void Prune(int keep)
    {
        foreach (var (file, _) in List().SkipLast(keep))
        {
            File.Delete(file);
        }
    }

    /// <summary>A new file that its owner alone can read.</summary>
    public static FileStream Create(string path, bool deleteOnClose = false)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | (deleteOnClose ? FileOptions.DeleteOnClose : FileOptions.None),
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }

    private static DateTimeOffset? TimeOf(string name)
    {
        var text = name[Prefix.Length..].Split('-')[0];
        return DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
