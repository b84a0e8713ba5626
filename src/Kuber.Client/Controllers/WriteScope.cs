namespace Kuber.Client.Controllers;

/// <summary>
/// The writes of one reconciliation, kept as conditions that hold once the caches have seen them. The scope flows with the
/// asynchronous call, so whatever a reconciler writes through a <see cref="WriteTrackingClient"/>, however deep, counts.
/// </summary>
internal sealed class WriteScope
{
    private static readonly AsyncLocal<WriteScope?> Ambient = new();
    private readonly Lock gate = new();
    private readonly List<Func<CancellationToken, Task>> pending = [];

    /// <summary>The scope of the running reconciliation, or null outside of one.</summary>
    public static WriteScope? Current => Ambient.Value;

    /// <summary>Makes a scope the one that counts writes from here on, in this asynchronous call.</summary>
    public static void Enter(WriteScope? scope) => Ambient.Value = scope;

    /// <summary>Adds a wait that ends once a cache has seen a write.</summary>
    public void Add(Func<CancellationToken, Task> seen)
    {
        lock (gate)
        {
            pending.Add(seen);
        }
    }

    /// <summary>Completes when the caches have seen every write of the scope.</summary>
    public async Task WaitSeenAsync(CancellationToken cancellationToken)
    {
        Func<CancellationToken, Task>[] all;
        lock (gate)
        {
            all = [.. pending];
        }

        foreach (var seen in all)
        {
            await seen(cancellationToken);
        }
    }
}
