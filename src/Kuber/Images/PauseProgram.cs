using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kuber.Images;

/// <summary>
/// The program of the pause image, as a static ELF executable of a few hundred bytes. As process 1 of a pod it ignores
/// SIGCHLD (so that the kernel reaps what other containers leave behind in a shared process namespace) and waits for ever.
/// The runtime ends it with SIGKILL.
/// </summary>
internal static class PauseProgram
{
    private const int HeaderSize = 64 + 56;
    private const ulong LoadAddress = 0x400000;

    // rt_sigaction(SIGCHLD, {SIG_IGN}, NULL, 8); for (;;) pause();
    private static readonly byte[] X64 =
    [
        0xb8, 0x0d, 0x00, 0x00, 0x00, // mov eax, 13 (rt_sigaction)
        0xbf, 0x11, 0x00, 0x00, 0x00, // mov edi, 17 (SIGCHLD)
        0x48, 0x8d, 0x35, 0x16, 0x00, 0x00, 0x00, // lea rsi, [rip+22] (the action behind the code)
        0x31, 0xd2, // xor edx, edx
        0x41, 0xba, 0x08, 0x00, 0x00, 0x00, // mov r10d, 8
        0x0f, 0x05, // syscall
        0xb8, 0x22, 0x00, 0x00, 0x00, // mov eax, 34 (pause)
        0x0f, 0x05, // syscall
        0xeb, 0xf7, // jmp to pause
        0x90, 0x90, 0x90, // padding up to the action
    ];

    // The same for arm64: rt_sigaction is 134, ppoll (73) without descriptors stands for pause.
    private static readonly byte[] Arm64 = Words(
        0xd28010c8, // mov x8, #134
        0xd2800220, // mov x0, #17
        0x10000161, // adr x1, +44 (the action behind the code)
        0xd2800002, // mov x2, #0
        0xd2800103, // mov x3, #8
        0xd4000001, // svc #0
        0xd2800928, // mov x8, #73 (ppoll)
        0xd2800000, // mov x0, #0
        0xd2800001, // mov x1, #0
        0xd2800002, // mov x2, #0
        0xd2800003, // mov x3, #0
        0xd4000001, // svc #0
        0x17fffffa); // b to ppoll

    /// <summary>The executable for a processor.</summary>
    /// <exception cref="PlatformNotSupportedException">Neither x64 nor arm64.</exception>
    public static byte[] For(Architecture architecture)
    {
        var (code, machine) = architecture switch
        {
            Architecture.X64 => (X64, (ushort)62),
            Architecture.Arm64 => (Arm64, (ushort)183),
            _ => throw new PlatformNotSupportedException($"there is no pause program for {architecture}"),
        };

        // struct sigaction of the kernel: handler (SIG_IGN = 1), flags, restorer, mask.
        var action = new byte[32];
        action[0] = 1;
        var file = new byte[HeaderSize + code.Length + action.Length];
        WriteElfHeader(file, machine);
        WriteProgramHeader(file.AsSpan(64), (ulong)file.Length);
        code.CopyTo(file, HeaderSize);
        action.CopyTo(file, HeaderSize + code.Length);
        return file;
    }

    private static void WriteElfHeader(Span<byte> file, ushort machine)
    {
        ReadOnlySpan<byte> magic = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1];
        magic.CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file[16..], 2); // executable
        BinaryPrimitives.WriteUInt16LittleEndian(file[18..], machine);
        BinaryPrimitives.WriteUInt32LittleEndian(file[20..], 1);
        BinaryPrimitives.WriteUInt64LittleEndian(file[24..], LoadAddress + HeaderSize); // entry
        BinaryPrimitives.WriteUInt64LittleEndian(file[32..], 64); // program headers
        BinaryPrimitives.WriteUInt16LittleEndian(file[52..], 64);
        BinaryPrimitives.WriteUInt16LittleEndian(file[54..], 56);
        BinaryPrimitives.WriteUInt16LittleEndian(file[56..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(file[58..], 64);
    }

    private static void WriteProgramHeader(Span<byte> header, ulong size)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, 1); // load
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], 5); // read, execute
        BinaryPrimitives.WriteUInt64LittleEndian(header[16..], LoadAddress);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], LoadAddress);
        BinaryPrimitives.WriteUInt64LittleEndian(header[32..], size);
        BinaryPrimitives.WriteUInt64LittleEndian(header[40..], size);
        BinaryPrimitives.WriteUInt64LittleEndian(header[48..], 0x1000);
    }

    private static byte[] Words(params ReadOnlySpan<uint> words)
    {
        var bytes = new byte[words.Length * 4];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), words[i]);
        }

        return bytes;
    }
}
