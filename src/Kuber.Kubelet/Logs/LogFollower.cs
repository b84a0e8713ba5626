using Kuber.Kubelet.Cri;
using Kuber.Machinery.Concurrency;
using Microsoft.Win32.SafeHandles;

namespace Kuber.Kubelet.Logs;

/// <summary>
/// Tells a reader when to look at a log again: its file was written or rotated, or the container may have ended. The kernel and
/// the runtime tell of both; a slow check catches what they missed.
/// </summary>
internal sealed class LogFollower : IDisposable
{
    private static readonly TimeSpan SlowCheck = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UnwatchedCheck = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ExitCheck = TimeSpan.FromMilliseconds(50);
    private const int ExitChecks = 20;
    private readonly string path;
    private readonly string containerId;
    private readonly IContainerRuntime runtime;
    private readonly RuntimeEvents events;
    private readonly TimeProvider clock;
    private readonly FileSystemWatcher? files;
    private readonly AsyncSignal signal = new();
    private int exitChecks;

    /// <summary>Watches the log file of a container.</summary>
    public LogFollower(string path, string containerId, IContainerRuntime runtime, RuntimeEvents events, TimeProvider clock)
    {
        this.path = path;
        this.containerId = containerId;
        this.runtime = runtime;
        this.events = events;
        this.clock = clock;
        events.Changed += OnRuntimeEvent;
        files = Watch();
    }

    /// <summary>Whether the container has ended: what is in the file then is all there will be.</summary>
    public bool Ended { get; private set; }

    /// <summary>
    /// Whether the path leads to another file than the one that is open, and all that comes goes there: the runtime makes the new
    /// file before it turns to it, so that a last line may still go into the old one while the new one is empty.
    /// </summary>
    public bool Rotated(SafeFileHandle file, long position)
    {
        try
        {
            using var current = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Linux.FileKinds.Inode(current) != Linux.FileKinds.Inode(file)
                ? Ended || RandomAccess.GetLength(current) > 0
                : RandomAccess.GetLength(file) < position;
        }
        catch (FileNotFoundException)
        {
            // Between the two steps of a rotation; the new file's coming is told.
            return false;
        }
    }

    /// <summary>Waits until there may be something new, and finds out whether the container still runs.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = exitChecks > 0 ? ExitCheck : files is null ? UnwatchedCheck : SlowCheck;
        var told = true;
        using var timer = new CancellationTokenSource(wait, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await signal.WaitAsync(linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            told = false;
        }

        if (exitChecks > 0 || !told)
        {
            exitChecks = Math.Max(0, exitChecks - 1);
            var status = await runtime.ContainerStatusAsync(containerId, cancellationToken);
            Ended = status is not { State: CriConstants.ContainerRunning };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        events.Changed -= OnRuntimeEvent;
        files?.Dispose();
    }

    /// <summary>Watches the file; null where the kernel has no watch left, so that it must be looked at again and again.</summary>
    private FileSystemWatcher? Watch()
    {
        var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path))
        {
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.Size | NotifyFilters.LastWrite,
        };
        watcher.Changed += (_, _) => signal.Set();
        watcher.Created += (_, _) => signal.Set();
        watcher.Renamed += (_, _) => signal.Set();
        watcher.Error += (_, _) => signal.Set();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            watcher.Dispose();
            return null;
        }
    }

    private void OnRuntimeEvent(string id)
    {
        if (id == containerId)
        {
            // The runtime's event may come before its records have the new state.
            exitChecks = ExitChecks;
            signal.Set();
        }
    }
}
