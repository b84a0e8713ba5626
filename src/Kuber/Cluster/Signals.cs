using System.Runtime.InteropServices;

namespace Kuber.Cluster;

/// <summary>Sends signals to processes.</summary>
internal static partial class Signals
{
    /// <summary>SIGTERM.</summary>
    public const int Terminate = 15;

    /// <summary>SIGKILL.</summary>
    public const int Kill = 9;

    /// <summary>Sends a signal; a process that has gone meanwhile is fine.</summary>
    public static void Send(int pid, int signal) => _ = kill(pid, signal);

    [LibraryImport("libc")]
    private static partial int kill(int pid, int signal);
}
