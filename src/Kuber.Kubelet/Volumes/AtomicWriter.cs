using System.Globalization;

namespace Kuber.Kubelet.Volumes;

/// <summary>
/// Writes a set of files so that a reader sees either all old or all new ones:
/// <list type="number">
/// <item>the files go into a new directory named by the time;</item>
/// <item>the link <c>..data</c> is replaced by rename to point at it;</item>
/// <item>links of the first path elements point through <c>..data</c>; those of files that went are removed;</item>
/// <item>the old directory is removed.</item>
/// </list>
/// </summary>
internal sealed class AtomicWriter(TimeProvider clock)
{
    private const string Data = "..data";
    private const string NewData = "..data_tmp";

    /// <summary>Writes the files into a directory. Does nothing where it already holds just these. Returns whether it wrote.</summary>
    public bool Write(string directory, IReadOnlyDictionary<string, VolumeFile> files, long? fsGroup)
    {
        var dataLink = Path.Combine(directory, Data);
        var oldName = new FileInfo(dataLink).LinkTarget;
        var old = oldName is null ? null : Path.Combine(directory, oldName);
        if (old is not null && Same(old, files))
        {
            return false;
        }

        var name = NewName(directory);
        var fresh = Path.Combine(directory, name);
        CreateDirectory(fresh, fsGroup);
        foreach (var (path, file) in files)
        {
            var target = Path.Combine(fresh, path);
            for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
            {
                CreateDirectory(Path.Combine(fresh, parent), fsGroup);
            }

            File.WriteAllBytes(target, file.Content.Span);
            File.SetUnixFileMode(target, file.Mode);
            if (file.Owner is not null || fsGroup is not null)
            {
                Linux.Native.ChangeOwner(target, file.Owner ?? -1, fsGroup ?? -1);
            }
        }

        var temporary = Path.Combine(directory, NewData);
        File.Delete(temporary);
        File.CreateSymbolicLink(temporary, name);
        Linux.Native.Rename(temporary, dataLink);

        var first = files.Keys.Select(path => path.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var link in first)
        {
            var at = Path.Combine(directory, link);
            if (new FileInfo(at).LinkTarget is null)
            {
                File.CreateSymbolicLink(at, Path.Combine(Data, link));
            }
        }

        foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
        {
            if (!entry.Name.StartsWith("..", StringComparison.Ordinal) && entry.LinkTarget is not null && !first.Contains(entry.Name))
            {
                File.Delete(entry.FullName);
            }
            else if (entry.Name.StartsWith("..", StringComparison.Ordinal) && entry.Name != Data && entry.Name != name && entry is DirectoryInfo { LinkTarget: null })
            {
                Directory.Delete(entry.FullName, recursive: true);
            }
        }

        return true;
    }

    private string NewName(string directory)
    {
        var stem = clock.GetUtcNow().ToString("'..'yyyy_MM_dd_HH_mm_ss'.'fffffff", CultureInfo.InvariantCulture);
        var name = stem;
        for (var i = 1; Path.Exists(Path.Combine(directory, name)); i++)
        {
            name = stem + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static void CreateDirectory(string path, long? fsGroup)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(fsGroup is null ? "755" : "2775", 8));
        if (fsGroup is { } group)
        {
            Linux.Native.ChangeOwner(path, -1, group);
        }
    }

    private static bool Same(string directory, IReadOnlyDictionary<string, VolumeFile> files)
    {
        if (!Directory.Exists(directory))
        {
            return false;
        }

        var count = 0;
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            if (!files.TryGetValue(Path.GetRelativePath(directory, path), out var wanted)
                || !File.ReadAllBytes(path).AsSpan().SequenceEqual(wanted.Content.Span)
                || File.GetUnixFileMode(path) != wanted.Mode)
            {
                return false;
            }

            count++;
        }

        return count == files.Count;
    }
}
