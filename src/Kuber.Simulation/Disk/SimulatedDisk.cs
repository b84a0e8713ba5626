using Kuber.Simulation.Scheduling;
using Kuber.Store;

namespace Kuber.Simulation.Disk;

/// <summary>
/// The disk below the store: a journal of bytes of which only what was synced survives a power cut, and a checkpoint that
/// replaces the journal in one step.
/// </summary>
internal sealed class SimulatedDisk(Simulator simulator, Random random)
{
    private byte[] bytes = new byte[1 << 16];
    private int written;
    private int synced;

    /// <summary>Of a thousand syncs, how many fail.</summary>
    public int FailingSyncs { get; set; }

    /// <summary>Of a thousand syncs, how many take long.</summary>
    public int SlowSyncs { get; set; }

    /// <summary>A disk that says it has synced and has not.</summary>
    public bool Lies { get; set; }

    /// <summary>The entries at the last checkpoint.</summary>
    public Dictionary<string, StoreEntry> Checkpoint { get; } = new(StringComparer.Ordinal);

    /// <summary>The revision of the last checkpoint.</summary>
    public long CheckpointRevision { get; set; } = 1;

    /// <summary>The journal since the checkpoint, synced or not.</summary>
    public ReadOnlyMemory<byte> Journal => bytes.AsMemory(0, written);

    /// <summary>Writes to the end of the journal; not yet durable.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        if (written + data.Length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, written + data.Length));
        }

        data.CopyTo(bytes.AsSpan(written));
        written += data.Length;
    }

    /// <summary>Makes what was written durable.</summary>
    /// <exception cref="IOException">The disk has failed; what of it is durable is open.</exception>
    public async Task SyncAsync(SimulatedProcess process)
    {
        var until = written;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = SlowSyncs > 0 && random.Next(1000) < SlowSyncs;
        simulator.After(slow ? TimeSpan.FromMilliseconds(random.Next(10, 3000)) : TimeSpan.FromMicroseconds(random.Next(100, 2000)), process, done.SetResult);
        await done.Task;
        if (FailingSyncs > 0 && random.Next(1000) < FailingSyncs)
        {
            simulator.Trace.Add(simulator.Ticks, "disk", "sync failed");
            throw new IOException("Input/output error");
        }

        synced = Lies ? synced : Math.Max(synced, until);
    }

    /// <summary>Takes back what was not synced.</summary>
    public void TakeBack() => written = synced;

    /// <summary>Forgets the journal up to its end: the checkpoint has it.</summary>
    public void Checkpointed()
    {
        written = Lies ? written : 0;
        synced = Lies ? synced : 0;
    }

    /// <summary>Cuts the journal off.</summary>
    public void Truncate(int length) => (written, synced) = (length, length);

    /// <summary>The power fails: of what was not synced, any part may be on the disk, the last of it torn or garbled.</summary>
    public void Crash()
    {
        var loose = written - synced;
        if (loose == 0)
        {
            return;
        }

        var kept = random.Next(loose + 1);
        simulator.Trace.Add(simulator.Ticks, "disk", $"crash: {kept} of {loose} loose bytes are there");
        written = synced + kept;
        if (kept > 0 && random.Next(2) == 0)
        {
            var torn = Math.Min(kept, random.Next(1, 512));
            random.NextBytes(bytes.AsSpan(written - torn, torn));
        }

        synced = written;
    }
}
