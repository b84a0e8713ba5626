namespace Kuber.Store.Backups;

/// <summary>Writes the keys and certificates of a backup into a folder.</summary>
public static class KeyFolderRestore
{
    /// <summary>Writes the files, each readable by its owner alone; what is there must not differ.</summary>
    /// <exception cref="BackupException">The folder has other keys, or the backup names a file outside of it.</exception>
    public static void Write(IReadOnlyList<BackupFileEntry> files, string folder)
    {
        folder = Path.GetFullPath(folder);
        foreach (var file in files)
        {
            var path = PathOf(file, folder);
            if (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content))
            {
                throw new BackupException($"{path} is not the file of the backup: move the folder {folder} away first");
            }
        }
        foreach (var file in files)
        {
            var path = PathOf(file, folder);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = BackupFolder.Create(path);
            stream.Write(file.Content);
        }
    }

    private static string PathOf(BackupFileEntry file, string folder)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file.Name));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new BackupException($"the backup names the file {file.Name}, which is outside of its folder");
    }
}
