using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kuber.Kubelet.Linux;

/// <summary>Tells what a path is, following links.</summary>
internal static partial class FileKinds
{
    private const int CurrentDirectory = -100;
    private const uint TypeAndMode = 3;
    private const int StatxBytes = 256;
    private const int ModeOffset = 28;
    private const uint InodeNumber = 0x100;
    private const int InodeOffset = 32;
    private const int EmptyPath = 0x1000;
    private const int NoFollow = 0x100;
    private const uint Blocks = 0x400;
    private const int BlocksOffset = 48;
    private const int BlockBytes = 512;

    /// <summary>The kind of a path.</summary>
    public static unsafe FileKind Of(string path)
    {
        var buffer = stackalloc byte[StatxBytes];
        if (Statx(CurrentDirectory, path, 0, TypeAndMode, buffer) != 0)
        {
            return FileKind.Missing;
        }

        return (*(ushort*)(buffer + ModeOffset) & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Directory,
            0xC000 => FileKind.Socket,
            0x2000 => FileKind.CharacterDevice,
            0x6000 => FileKind.BlockDevice,
            _ => FileKind.Other,
        };
    }

    /// <summary>The number of an open file in its file system; 0 where it cannot be told.</summary>
    public static unsafe ulong Inode(SafeFileHandle file)
    {
        var buffer = stackalloc byte[StatxBytes];
        return Statx((int)file.DangerousGetHandle(), "", EmptyPath, InodeNumber, buffer) == 0 ? *(ulong*)(buffer + InodeOffset) : 0;
    }

    /// <summary>The space that a file or directory itself takes up, not following a link; 0 where there is none.</summary>
    public static unsafe long AllocatedBytes(string path)
    {
        var buffer = stackalloc byte[StatxBytes];
        return Statx(CurrentDirectory, path, NoFollow, Blocks, buffer) == 0 ? *(long*)(buffer + BlocksOffset) * BlockBytes : 0;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Statx(int directory, string path, int flags, uint mask, byte* buffer);
}
