using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kuber.Store.Tests.PowerCuts;

/// <summary>
/// A file layer (VFS) for SQLite that does what the system's does and lets a <see cref="SimulatedDisk"/> follow. Only
/// the calls that change a file are ours; the tables of the others are copied.
/// </summary>
internal static unsafe class SimulatedFileLayer
{
    public const string Name = "kuber-simulated";
    private const int MethodsBytes = 8 + (18 * 8);
    private static readonly ConcurrentDictionary<nint, (SimulatedDisk Disk, string Path, nint Methods)> Open = new();
    private static readonly ConcurrentDictionary<string, SimulatedDisk> Disks = new();
    private static readonly Vfs* System;
    private static readonly Vfs* Ours;
    private static readonly Lock Gate = new();
    private static readonly Dictionary<nint, nint> Tables = [];

    static SimulatedFileLayer()
    {
        SQLitePCL.Batteries_V2.Init();
        System = (Vfs*)sqlite3_vfs_find(0);
        Ours = (Vfs*)NativeMemory.Alloc((nuint)sizeof(Vfs));
        *Ours = *System;
        Ours->Next = null;
        Ours->Name = (byte*)Marshal.StringToCoTaskMemUTF8(Name);
        Ours->Open = &OnOpen;
        Ours->Delete = &OnDelete;
        if (sqlite3_vfs_register((nint)Ours, 0) != 0)
        {
            throw new InvalidOperationException("the simulated file layer cannot be registered");
        }
    }

    public static void Attach(SimulatedDisk disk) => Disks[disk.Folder] = disk;

    public static void Detach(SimulatedDisk disk) => Disks.TryRemove(disk.Folder, out _);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnOpen(Vfs* vfs, byte* name, File* file, int flags, int* outFlags)
    {
        var path = name is null ? "" : Marshal.PtrToStringUTF8((nint)name)!;
        if (!Disks.TryGetValue(Path.GetDirectoryName(path) ?? "", out var disk))
        {
            return System->Open(System, name, file, flags, outFlags);
        }
        return disk.Follow(
            DiskOperation.Open,
            path,
            () =>
            {
                var result = System->Open(System, name, file, flags, outFlags);
                if (result == 0)
                {
                    Open[(nint)file] = (disk, path, (nint)file->Methods);
                    file->Methods = Replace(file->Methods);
                }
                return result;
            },
            _ => { });
    }

    private static Methods* Replace(Methods* methods)
    {
        lock (Gate)
        {
            if (!Tables.TryGetValue((nint)methods, out var table))
            {
                var ours = (Methods*)NativeMemory.Alloc(MethodsBytes);
                Buffer.MemoryCopy(methods, ours, MethodsBytes, MethodsBytes);
                ours->Close = &OnClose;
                ours->Write = &OnWrite;
                ours->Truncate = &OnTruncate;
                ours->Sync = &OnSync;
                Tables[(nint)methods] = table = (nint)ours;
            }
            return (Methods*)table;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnDelete(Vfs* vfs, byte* name, int syncFolder)
    {
        var path = Marshal.PtrToStringUTF8((nint)name)!;
        return Disks.TryGetValue(Path.GetDirectoryName(path) ?? "", out var disk)
            ? disk.Follow(DiskOperation.Delete, path, () => System->Delete(System, name, syncFolder), _ => { })
            : System->Delete(System, name, syncFolder);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnClose(File* file)
    {
        Open.TryRemove((nint)file, out var open);
        return ((Methods*)open.Methods)->Close(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnWrite(File* file, void* bytes, int count, long offset)
    {
        var (disk, path, methods) = Open[(nint)file];
        return disk.Follow(
            DiskOperation.Write,
            path,
            () => ((Methods*)methods)->Write(file, bytes, count, offset),
            followed => followed.Write(offset, new ReadOnlySpan<byte>(bytes, count)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnTruncate(File* file, long length)
    {
        var (disk, path, methods) = Open[(nint)file];
        return disk.Follow(DiskOperation.Truncate, path, () => ((Methods*)methods)->Truncate(file, length), followed => followed.Truncate(length));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnSync(File* file, int flags)
    {
        // The simulated disk needs no real one to wait for.
        var (disk, path, _) = Open[(nint)file];
        return disk.Follow(DiskOperation.Sync, path, () => 0, followed => followed.Sync());
    }

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    private static extern nint sqlite3_vfs_find(nint name);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    private static extern int sqlite3_vfs_register(nint vfs, int makeDefault);

#pragma warning disable CS0649 // SQLite's own layout: most fields are only copied.
    private struct File
    {
        public Methods* Methods;
    }

    private struct Vfs
    {
        public int Version;
        public int FileBytes;
        public int MaxPath;
        public Vfs* Next;
        public byte* Name;
        public void* AppData;
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, File*, int, int*, int> Open;
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, int, int> Delete;
        public fixed long Others[14];
    }

    private struct Methods
    {
        public long Version;
        public delegate* unmanaged[Cdecl]<File*, int> Close;
        public void* Read;
        public delegate* unmanaged[Cdecl]<File*, void*, int, long, int> Write;
        public delegate* unmanaged[Cdecl]<File*, long, int> Truncate;
        public delegate* unmanaged[Cdecl]<File*, int, int> Sync;
    }
}
