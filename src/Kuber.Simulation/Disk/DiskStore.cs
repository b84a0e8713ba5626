using Kuber.Simulation.Checks;
using Kuber.Simulation.Scheduling;
using Kuber.Store;
using Kuber.Store.Memory;

namespace Kuber.Simulation.Disk;

/// <summary>
/// A store over the simulated disk: writes go to the journal in groups, become visible and are acknowledged once they are
/// synced, and come back after a crash.
/// </summary>
internal sealed class DiskStore : IStore
{
    private const int CheckpointBytes = 8 << 20;
    private const int GroupSize = 256;
    private readonly SimulatedProcess process;
    private readonly SimulatedDisk disk;
    private readonly StoreHistory history;
    private readonly MemoryStore memory;
    private readonly Queue<PendingWrite> queue = new();
    private readonly Dictionary<string, StoreEntry?> staged = new(StringComparer.Ordinal);
    private bool writing;

    private DiskStore(SimulatedProcess process, SimulatedDisk disk, StoreHistory history, MemoryStore memory) =>
        (this.process, this.disk, this.history, this.memory) = (process, disk, history, memory);

    /// <summary>Opens what is on the disk.</summary>
    public static async Task<DiskStore> OpenAsync(SimulatedProcess process, SimulatedDisk disk, StoreHistory history)
    {
        var options = new MemoryStoreOptions { TimeProvider = process.Clock, CompactionInterval = TimeSpan.FromMinutes(5) };
        var memory = MemoryStore.Restore(disk.Checkpoint.Values, disk.CheckpointRevision, options);
        var (records, end) = JournalRecord.Read(disk.Journal);
        disk.Truncate(end);
        foreach (var record in records)
        {
            var before = await memory.GetAsync(record.Key, CancellationToken.None);
            await ApplyAsync(memory, record, before);
            history.Recovered(record, before);
        }

        await history.CheckRecoveryAsync(memory);
        return new(process, disk, history, memory);
    }

    /// <inheritdoc/>
    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => memory.GetRevisionAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken) => memory.GetAsync(key, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken) => memory.ListAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken) => memory.CountAsync(prefix, cancellationToken);

    /// <inheritdoc/>
    public Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
        WriteAsync(new(key, value, 0, false), cancellationToken);

    /// <inheritdoc/>
    public Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) =>
        WriteAsync(new(key, value, expectedRevision, false), cancellationToken);

    /// <inheritdoc/>
    public Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken) =>
        WriteAsync(new(key, default, expectedRevision, true), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, CancellationToken cancellationToken) =>
        memory.WatchAsync(prefix, afterRevision, cancellationToken);

    /// <inheritdoc/>
    public Task CompactAsync(long revision, CancellationToken cancellationToken) => memory.CompactAsync(revision, cancellationToken);

    /// <inheritdoc/>
    public Task RequestProgressAsync(CancellationToken cancellationToken) => memory.RequestProgressAsync(cancellationToken);

    /// <inheritdoc/>
    public Task CheckHealthAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => memory.DisposeAsync();

    private static async Task<StoreWriteResult> ApplyAsync(MemoryStore memory, JournalRecord record, StoreEntry? before)
    {
        var result = record.IsRemoval ? await memory.DeleteIfAsync(record.Key, before!.ModRevision, CancellationToken.None)
            : before is null ? await memory.CreateAsync(record.Key, record.Value, CancellationToken.None)
            : await memory.UpdateIfAsync(record.Key, record.Value, before.ModRevision, CancellationToken.None);
        return result.Outcome == StoreWriteOutcome.Done && result.Revision == record.Revision
            ? result
            : throw new InvalidOperationException($"the journal does not fit: {record.Key} at {record.Revision} became {result.Outcome} at {result.Revision}");
    }

    private Task<StoreWriteResult> WriteAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        queue.Enqueue(write);
        if (!writing)
        {
            writing = true;
            process.Run(WriteQueuedAsync);
        }

        return write.Done.Task;
    }

    private async Task WriteQueuedAsync()
    {
        while (queue.Count > 0)
        {
            var group = new List<PendingWrite>();
            var revision = await memory.GetRevisionAsync(CancellationToken.None);
            var next = revision;
            staged.Clear();
            while (group.Count < GroupSize && queue.TryDequeue(out var write))
            {
                group.Add(write);
                if (await StageAsync(write, next + 1, revision))
                {
                    next++;
                }
            }

            await CommitAsync(group);
        }

        writing = false;
    }

    private async Task<bool> StageAsync(PendingWrite write, long revision, long visible)
    {
        var present = staged.TryGetValue(write.Key, out var earlier) ? earlier : await memory.GetAsync(write.Key, CancellationToken.None);
        if ((present?.ModRevision ?? 0) != write.Expected)
        {
            write.Result = new(StoreWriteOutcome.Conflict, visible, present);
            return false;
        }

        var record = new JournalRecord(revision, write.IsRemoval, write.Key, write.Value);
        write.Record = record;
        write.Before = present;
        staged[write.Key] = write.IsRemoval ? null : new StoreEntry(write.Key, write.Value, present?.CreateRevision ?? revision, revision);
        disk.Append(record.Encode());
        return true;
    }

    private async Task CommitAsync(List<PendingWrite> group)
    {
        if (staged.Count > 0)
        {
            try
            {
                await disk.SyncAsync(process);
            }
            catch (IOException failure)
            {
                disk.TakeBack();
                foreach (var write in group)
                {
                    write.Done.TrySetException(new StoreUnavailableException(StoreUnavailableReason.InputOutput, failure.Message, failure));
                }

                return;
            }
        }

        foreach (var write in group)
        {
            if (write.Record is { } record)
            {
                write.Result = await ApplyAsync(memory, record, write.Before);
                history.Wrote(record, write.Before);
            }

            write.Done.TrySetResult(write.Result);
        }

        if (disk.Journal.Length > CheckpointBytes)
        {
            await CheckpointAsync();
        }
    }

    private async Task CheckpointAsync()
    {
        var page = await memory.ListAsync(new("/"), CancellationToken.None);
        disk.Checkpoint.Clear();
        foreach (var entry in page.Entries)
        {
            disk.Checkpoint[entry.Key] = entry;
        }

        disk.CheckpointRevision = page.Revision;
        disk.Checkpointed();
    }

    private sealed class PendingWrite(string key, ReadOnlyMemory<byte> value, long expected, bool isRemoval)
    {
        public string Key => key;

        public ReadOnlyMemory<byte> Value => value;

        public long Expected => expected;

        public bool IsRemoval => isRemoval;

        public TaskCompletionSource<StoreWriteResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public StoreWriteResult Result { get; set; }

        public JournalRecord? Record { get; set; }

        public StoreEntry? Before { get; set; }
    }
}
