using System.Runtime.InteropServices;

namespace Kuber.Kubelet.Linux;

/// <summary>Directory calls that .NET makes differently.</summary>
internal static partial class Directories
{
    /// <summary>Removes a directory that holds no other directory; files of a cgroup do not count.</summary>
    public static void RemoveEmpty(string path)
    {
        if (Rmdir(path) != 0)
        {
            throw new IOException($"rmdir {path}: error {Marshal.GetLastPInvokeError()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "rmdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rmdir(string path);
}
