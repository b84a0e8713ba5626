using System.Threading.Channels;

namespace Kuber.Store.Encryption;

/// <summary>Runs an action at the start, and again after a file has changed; one run at a time.</summary>
internal sealed class ConfigurationWatcher : IAsyncDisposable
{
    private readonly Channel<bool> due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher files;
    private readonly Func<bool, Task> follow;
    private readonly CancellationToken stopped;
    private Task loop = Task.CompletedTask;

    public ConfigurationWatcher(string path, Func<bool, Task> follow, CancellationToken stopped)
    {
        this.follow = follow;
        this.stopped = stopped;
        path = Path.GetFullPath(path);
        files = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        files.Changed += (_, _) => due.Writer.TryWrite(true);
        files.Created += (_, _) => due.Writer.TryWrite(true);
        files.Renamed += (_, _) => due.Writer.TryWrite(true);
    }

    public void Start()
    {
        files.EnableRaisingEvents = true;
        loop = LoopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        files.Dispose();
        due.Writer.TryComplete();
        await loop;
    }

    private async Task LoopAsync()
    {
        // The opener does not wait.
        await Task.Yield();
        try
        {
            await follow(false);
            await foreach (var changed in due.Reader.ReadAllAsync(stopped))
            {
                await follow(changed);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }
}
