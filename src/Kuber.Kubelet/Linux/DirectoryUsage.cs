using System.IO.Enumeration;

namespace Kuber.Kubelet.Linux;

/// <summary>What a directory with everything below it takes up.</summary>
/// <param name="Bytes">The space of its files.</param>
/// <param name="Inodes">How many files and directories there are, itself among them.</param>
internal sealed record DirectoryUsage(long Bytes, long Inodes)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>Adds up a directory; nothing where there is none. Links are not followed.</summary>
    public static DirectoryUsage Of(string path)
    {
        if (!Directory.Exists(path))
        {
            return new(0, 0);
        }

        var (bytes, inodes) = (FileKinds.AllocatedBytes(path), 1L);
        var entries = new FileSystemEnumerable<string>(path, static (ref entry) => entry.ToFullPath(), Everything)
        {
            ShouldRecursePredicate = static (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        foreach (var entry in entries)
        {
            bytes += FileKinds.AllocatedBytes(entry);
            inodes++;
        }

        return new(bytes, inodes);
    }
}
