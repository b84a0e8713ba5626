using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Kuber.Kubelet.Linux;

/// <summary>The few calls of the C library that .NET does not offer. A failure is an <see cref="IOException"/> that names the path.</summary>
internal static partial class Native
{
    public const ulong ReadOnly = 1;
    public const ulong Remount = 32;
    public const ulong Bind = 4096;
    public const ulong Recursive = 16384;
    private const int LazyDetach = 2;
    private const int NoFollow = 8;

    /// <summary>Mounts a file system.</summary>
    public static void Mount(string source, string target, string type, ulong flags, string data)
    {
        if (MountCall(source, target, type, flags, data) != 0)
        {
            throw Failure("mount", target);
        }
    }

    /// <summary>Shows a directory or file at another place too.</summary>
    public static void BindMount(string source, string target, bool readOnly)
    {
        Mount(source, target, "", Bind | Recursive, "");
        if (readOnly)
        {
            Mount("", target, "", Bind | Remount | ReadOnly, "");
        }
    }

    /// <summary>Takes a mount away at once, even in use; nothing happens where there is none.</summary>
    public static void Unmount(string target)
    {
        if (UmountCall(target, LazyDetach | NoFollow) != 0 && Marshal.GetLastPInvokeError() is not (22 or 2))
        {
            throw Failure("umount", target);
        }
    }

    /// <summary>Renames a file or link, in place of what has the new name; a link itself, wherever it points (File.Move follows it).</summary>
    public static void Rename(string from, string to)
    {
        if (RenameCall(from, to) != 0)
        {
            throw Failure("rename", to);
        }
    }

    /// <summary>Changes owner and group without following a link; -1 leaves as it is.</summary>
    public static void ChangeOwner(string path, long user, long group)
    {
        if (LchownCall(path, unchecked((uint)user), unchecked((uint)group)) != 0)
        {
            throw Failure("chown", path);
        }
    }

    /// <summary>The effective user of this process.</summary>
    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MountCall(string source, string target, string type, ulong flags, string data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int UmountCall(string target, int flags);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameCall(string from, string to);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LchownCall(string path, uint user, uint group);

    private static IOException Failure(string call, string path)
    {
        var error = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"{call} {path}: {error.Message}");
    }
}
