using System.Runtime.InteropServices;

namespace Kuber.Kubelet.Linux;

/// <summary>The space of a file system.</summary>
/// <param name="CapacityBytes">All of it.</param>
/// <param name="FreeBytes">What is free.</param>
/// <param name="AvailableBytes">What is free for others than root.</param>
/// <param name="Inodes">How many inodes there can be.</param>
/// <param name="InodesFree">How many more there can be.</param>
internal sealed partial record FileSystemSpace(long CapacityBytes, long FreeBytes, long AvailableBytes, long Inodes, long InodesFree)
{
    private const int Words = 16;

    /// <summary>The space of the file system that a path is on; null where there is no such path.</summary>
    public static unsafe FileSystemSpace? Of(string path)
    {
        // The structure of 64-bit systems: block size, fragment size, blocks, free, available, inodes, free, ...
        var words = stackalloc ulong[Words];
        if (Statvfs(path, words) != 0)
        {
            return null;
        }

        var size = words[1];
        return new((long)(words[2] * size), (long)(words[3] * size), (long)(words[4] * size), (long)words[5], (long)words[6]);
    }

    [LibraryImport("libc", EntryPoint = "statvfs", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Statvfs(string path, ulong* buffer);
}
